using System.Collections.Immutable;
using System.Text;

namespace Playbook.Tests.Specs;

/// <summary>
/// One case of a spec: the files it is about and what a check must say. In the Markdown file a case is every <c>file=</c> block since the last
/// <c>diagnostics</c> block, and the <c>diagnostics</c> block that follows them.
/// </summary>
/// <param name="Files">Paths and bytes of a tiny playbook.</param>
/// <param name="Only">Beginnings of the rule numbers that are looked at; empty looks at all.</param>
/// <param name="Expected">The lines between the fences of the <c>diagnostics</c> block.</param>
/// <param name="FirstLine">Where those lines start in the Markdown file, from 0.</param>
internal sealed record Spec(
    ImmutableArray<(string Path, byte[] Bytes)> Files, ImmutableArray<string> Only, ImmutableArray<string> Expected, int FirstLine)
{
    public static ImmutableArray<Spec> ReadAll(string markdown)
    {
        var lines = markdown.Split('\n');
        var specs = ImmutableArray.CreateBuilder<Spec>();
        var files = ImmutableArray.CreateBuilder<(string, byte[])>();
        for (var i = 0; i < lines.Length; i++)
        {
            var fence = lines[i].Length - lines[i].TrimStart('`').Length;
            if (fence < 3)
            {
                continue;
            }

            var words = lines[i][fence..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var first = i + 1;
            for (i = first; i < lines.Length && !lines[i].StartsWith(new string('`', fence), StringComparison.Ordinal); i++)
            {
            }

            ImmutableArray<string> content = [.. lines[first..i]];
            if (Attribute(words, "file") is { } path)
            {
                files.Add((path, Bytes(content, words)));
            }
            else if (words is ["diagnostics", ..])
            {
                specs.Add(new Spec(files.ToImmutable(), [.. Attribute(words, "only")?.Split(',') ?? []], content, first));
                files.Clear();
            }
        }

        return specs.ToImmutable();
    }

    // What an editor would not show, or would change on saving, is an attribute: eol=crlf, bom=true, final-newline=false, tab=→.
    private static byte[] Bytes(ImmutableArray<string> content, string[] words)
    {
        var eol = Attribute(words, "eol") switch { "crlf" => "\r\n", "cr" => "\r", _ => "\n" };
        var text = string.Join(eol, content) + (Attribute(words, "final-newline") == "false" || content.IsEmpty ? "" : eol);
        text = Attribute(words, "tab") is { } tab ? text.Replace(tab, "\t", StringComparison.Ordinal) : text;
        return [.. Attribute(words, "bom") == "true" ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    private static string? Attribute(string[] words, string name) =>
        words.FirstOrDefault(w => w.StartsWith(name + "=", StringComparison.Ordinal))?[(name.Length + 1)..];
}
