using System.Net;
using System.Text.RegularExpressions;
using Playbook.Tests;

namespace Playbook.Native.Tests;

/// <summary>The native program does what the one compiled at run time does, from one file, wherever that lies.</summary>
public sealed partial class NativeProgramTests(NativeProgram native) : IDisposable
{
    private readonly string _folder = CopyOfThePlaybook();

    public static TheoryData<string> Commands =>
    [
        "check",
        "check --strict",
        "check --format json",
        "check --format sarif",
        "check --format github",
        "check --input nowhere",
        "chek",
        "rules",
        "explain PB3001",
        "explain borken-link",
        "reference",
        "reference metric",
        "reference nonsense",
        "new insight Freelancers --help",
        "--help",
        "build --help",
        "--version",
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Is_one_file() => Assert.Single(native.Files);

    [Theory]
    [MemberData(nameof(Commands))]
    public void Says_the_same(string command)
    {
        var arguments = command.Split(' ');

        Assert.Equal(NativeProgram.RunJit(_folder, arguments), native.Run(_folder, arguments));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--theme brand --portable")]
    [InlineData("--base-path /handbook/ --site-url https://example.org")]
    public void Builds_the_playbook_to_the_same_bytes(string options)
    {
        var arguments = options.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        var jit = NativeProgram.RunJit(_folder, ["build", "--output", "jit", .. arguments]);
        var made = native.Run(_folder, ["build", "--output", "native", .. arguments]);

        Assert.True(jit.Code == 0, jit.Errors);
        Assert.True(made.Code == 0, made.Errors);
        AssertSameFiles("jit", "native", atLeast: 500);
    }

    [Fact]
    public void Writes_the_same_schemas()
    {
        _ = NativeProgram.RunJit(_folder, "schema", "--output", "jit");
        _ = native.Run(_folder, "schema", "--output", "native");

        AssertSameFiles("jit", "native", atLeast: 10);
    }

    [Fact]
    public void Begins_the_same_entry()
    {
        var entry = Path.Combine(_folder, "input", "insights", "freelancers-skip-the-tour.md");
        _ = NativeProgram.RunJit(_folder, "new", "insight", "Freelancers skip the tour");
        var written = File.ReadAllText(entry);
        File.Delete(entry);

        var run = native.Run(_folder, "new", "insight", "Freelancers skip the tour");

        Assert.Equal(0, run.Code);
        Assert.Equal(written, File.ReadAllText(entry));
    }

    [Fact]
    public async Task Serves_the_playbook()
    {
        using var serving = native.Start(_folder, "serve", "--port", "0");
        try
        {
            var address = await AddressAsync(serving.StandardError);
            using var client = new HttpClient();

            var page = await client.GetAsync(address, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Contains("<h1", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        finally
        {
            serving.Kill();
        }
    }

    private static async Task<Uri> AddressAsync(StreamReader said)
    {
        while (await said.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return new Uri(match.Value);
            }
        }

        throw new InvalidOperationException("the server said no address");
    }

    private void AssertSameFiles(string expected, string actual, int atLeast)
    {
        var files = FilesIn(expected);

        Assert.True(files.Count >= atLeast, $"only {files.Count} files");
        Assert.Equal(files, FilesIn(actual));
        Assert.All(files, f => Assert.Equal(File.ReadAllBytes(Path.Combine(_folder, expected, f)), File.ReadAllBytes(Path.Combine(_folder, actual, f))));
    }

    private List<string> FilesIn(string folder)
    {
        var whole = Path.Combine(_folder, folder);
        return [.. Directory.EnumerateFiles(whole, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(whole, f)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The playbook and a theme of its own; the default theme is inside the program.</summary>
    private static string CopyOfThePlaybook()
    {
        var folder = Directory.CreateTempSubdirectory("playbook-native-input-").FullName;
        foreach (var part in new[] { "input", Path.Combine("themes", "brand") })
        {
            var from = Path.Combine(Repository.Root, part);
            foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            {
                var to = Path.Combine(folder, part, Path.GetRelativePath(from, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }
        }

        return folder;
    }

    [GeneratedRegex(@"http://[^\s;]+")]
    private static partial Regex Address();
}
