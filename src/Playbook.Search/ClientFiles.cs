using System.Collections.Immutable;
using System.Text;

namespace Playbook.Search;

/// <summary>The scripts that read the index in a reader's browser.</summary>
public static class ClientFiles
{
    /// <summary>The name under which templates ask for the engine.</summary>
    public const string EngineName = "search-engine.js";

    private const string Folder = "client/";

    /// <summary>All of the engine as one script, UTF-8. A page needs it once someone searches, not before.</summary>
    public static ReadOnlyMemory<byte> Engine { get; } = Encoding.UTF8.GetBytes(Compact(string.Concat(Sources())));

    /// <summary>
    /// The script without indentation and lines that are only comment: half the bytes, every statement as it was. Not for scripts in which a text
    /// goes over several lines.
    /// </summary>
    public static string Compact(string script)
    {
        var compact = new StringBuilder(script.Length);
        var inComment = false;
        foreach (var line in script.AsSpan().EnumerateLines())
        {
            var rest = line.Trim();
            if (inComment || rest.StartsWith("/*", StringComparison.Ordinal))
            {
                var end = rest.IndexOf("*/", StringComparison.Ordinal);
                inComment = end < 0;
                rest = inComment ? [] : rest[(end + 2)..].TrimStart();
            }

            if (!rest.IsEmpty && !rest.StartsWith("//", StringComparison.Ordinal))
            {
                compact.Append(rest).Append('\n');
            }
        }

        return compact.ToString();
    }

    /// <summary>In the order of their names, which is the order they need.</summary>
    private static ImmutableArray<string> Sources()
    {
        var assembly = typeof(ClientFiles).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(n => n.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(n =>
                {
                    using var reader = new StreamReader(assembly.GetManifestResourceStream(n)!);
                    return reader.ReadToEnd() + "\n";
                }),
        ];
    }
}
