using System.Text.Json;
using Playbook.Cli.Reporting;
using Playbook.Generation;
using Playbook.Generation.Writing;
using Playbook.Tests;
using Playbook.Tests.Specs;

namespace Playbook.Native.Tests;

/// <summary>
/// Every rule is in the native program, and says what it says when compiled at run time. What is never named in code is left out of a native program, so
/// each spec is checked twice.
/// </summary>
public sealed class NativeSpecTests(NativeProgram native)
{
    private static readonly string Folder = Repository.Path("tests", "Playbook.Tests", "Specs");

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(Folder, "*.md", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Reports_the_same(string file) => Assert.All(Spec.ReadAll(File.ReadAllText(Path.Combine(Folder, file))), AssertSame);

    private void AssertSame(Spec spec)
    {
        var home = Directory.CreateTempSubdirectory("playbook-native-spec-").FullName;
        var input = Directory.CreateDirectory(Path.Combine(home, "input")).FullName;
        var held = new List<IDisposable?>();
        try
        {
            held.AddRange(spec.Files.Select(f => f.WriteBelow(input)));

            // What is wrong with a template shows when a page is drawn with it.
            var draws = spec.Files.Any(f => f.Path.StartsWith("../themes/", StringComparison.Ordinal));

            var found = draws ? native.Run(home, "build", "--format", "json", "--output", "site") : native.Run(home, "check", "--format", "json");

            Assert.Equal(Expected(home, input, draws), DiagnosticsIn(found.Output));
        }
        finally
        {
            held.ForEach(h => h?.Dispose());
            Directory.Delete(home, recursive: true);
        }
    }

    private static string Expected(string home, string input, bool draws)
    {
        var builder = new SiteBuilder(new SiteRequest { Input = input, Rules = () => Cli.Rules.Catalog, Clock = Cli.Today.ByTheClock });
        var result = draws ? builder.Build(new MemoryFiles(), TestContext.Current.CancellationToken) : builder.Check(TestContext.Current.CancellationToken);
        using var output = new StringWriter();
        JsonReporter.WriteCheck(result, summary: false, new ShownPaths(input), output);

        // The command was started beside the folder, this process anywhere.
        return DiagnosticsIn(output.ToString().Replace(home + "/", "", StringComparison.Ordinal));
    }

    private static string DiagnosticsIn(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        return JsonSerializer.Serialize(root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("diagnostics"), Indented);
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };
}
