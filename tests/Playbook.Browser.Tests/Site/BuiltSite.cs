using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Playbook.Browser.Tests.Site;

/// <summary>The starter playbook, built once by the real command, as bytes.</summary>
public sealed partial class BuiltSite
{
    private static readonly Lazy<BuiltSite> Built = new(Build);
    private readonly FrozenDictionary<string, byte[]> _files;

    private BuiltSite(string output)
    {
        _files = Directory.EnumerateFiles(output, "*", SearchOption.AllDirectories).ToFrozenDictionary(
            f => "/" + Path.GetRelativePath(output, f).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllBytes, StringComparer.Ordinal);
        PageOfKind = _files.Keys
            .Where(f => f.EndsWith(".html", StringComparison.Ordinal))
            .Select(f => (Path: f, Kind: Kind().Match(Text(f))))
            .Where(f => f.Kind.Success)
            .GroupBy(f => f.Kind.Groups[1].Value, f => f.Path)
            .ToFrozenDictionary(g => g.Key, g => AddressOf(g.MaxBy(f => _files[f].Length)!), StringComparer.Ordinal);
    }

    public static BuiltSite Starter => Built.Value;

    /// <summary>One page of every kind there is: the longest, which shows most.</summary>
    public FrozenDictionary<string, string> PageOfKind { get; }

    public IEnumerable<string> Files => _files.Keys;

    public byte[]? Find(string path) => _files.GetValueOrDefault(path.EndsWith('/') ? path + "index.html" : path);

    private string Text(string path) => System.Text.Encoding.UTF8.GetString(_files[path]);

    private static string AddressOf(string file) =>
        file.EndsWith("/index.html", StringComparison.Ordinal) ? file[..^"index.html".Length] : file;

    private static BuiltSite Build()
    {
        var output = Directory.CreateTempSubdirectory("playbook-site-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet")
            {
                WorkingDirectory = RepositoryRoot(),
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            foreach (var argument in new[] { Path.Combine(AppContext.BaseDirectory, "playbook.dll"), "build", "--output", Path.Combine(output, "site") })
            {
                start.ArgumentList.Add(argument);
            }

            using var command = Process.Start(start)!;
            var said = command.StandardOutput.ReadToEndAsync();
            var reported = command.StandardError.ReadToEnd();
            command.WaitForExit();
            return command.ExitCode == 0
                ? new BuiltSite(Path.Combine(output, "site"))
                : throw new InvalidOperationException($"The starter playbook was not built (exit {command.ExitCode}):\n{said.Result}\n{reported}");
        }
        finally
        {
            Directory.Delete(output, recursive: true);
        }
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Playbook.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a clone.");
        }

        return folder;
    }

    [GeneratedRegex("<body[^>]*\\bclass=\"[^\"]*\\bkind-([a-z0-9-]+)")]
    private static partial Regex Kind();
}
