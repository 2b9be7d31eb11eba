using System.Diagnostics;
using System.Text.Json;

namespace Playbook.Tests.Cli;

/// <summary>The program as people and machines call it: exit codes, what goes where, and what stays untouched.</summary>
public sealed class CommandsTests
{
    [Fact]
    public void A_sound_playbook_builds_and_says_so_in_json()
    {
        using var playbook = new TinyPlaybook { ["input/playbook.yml"] = "title: Tiny\n", ["input/page.md"] = "# A page\n\nText.\n" };

        var run = Run(playbook, "build", "--format", "json");

        Assert.Equal(0, run.Code);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(["load", "parse", "link", "validate", "render", "write"], json.RootElement.GetProperty("stages").EnumerateObject().Select(p => p.Name));
        Assert.True(File.Exists(Path.Combine(playbook.Folder, "output", "page", "index.html")));
        Assert.Equal(Directory.EnumerateFiles(Path.Combine(playbook.Folder, "output"), "*", SearchOption.AllDirectories).Count() - 1, json.RootElement.GetProperty("files").GetInt32());
    }

    [Fact]
    public void A_broken_link_refuses_the_build_and_leaves_the_old_site()
    {
        using var playbook = new TinyPlaybook { ["input/playbook.yml"] = "title: Tiny\n", ["input/page.md"] = "# A page\n\nText.\n" };
        Run(playbook, "build");
        var before = File.ReadAllText(Path.Combine(playbook.Folder, "output", "page", "index.html"));
        playbook["input/page.md"] = "# A page\n\n[gone](gone.md)\n";

        var build = Run(playbook, "build");
        var check = Run(playbook, "check", "--format", "json");

        Assert.Equal(1, build.Code);
        Assert.Contains("input/page.md:3:8", build.Errors, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllText(Path.Combine(playbook.Folder, "output", "page", "index.html")));
        Assert.Equal(1, check.Code);
        using var json = JsonDocument.Parse(check.Output);
        var problem = json.RootElement.GetProperty("diagnostics").EnumerateArray().Single();
        Assert.Equal(["code", "name", "severity", "file", "line", "column", "endLine", "endColumn", "message", "help", "target", "cause"], problem.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("input/gone.md", "input/gone.md"), (problem.GetProperty("target").GetString(), problem.GetProperty("cause").GetString()));
        Assert.Equal((3, 8), (problem.GetProperty("line").GetInt32(), problem.GetProperty("column").GetInt32()));
    }

    [Fact]
    public void A_lenient_build_publishes_a_broken_link_as_plain_text()
    {
        using var playbook = new TinyPlaybook { ["input/page.md"] = "# A page\n\n[gone](gone.md)\n" };

        var run = Run(playbook, "build", "--lenient");

        Assert.Equal(0, run.Code);
        Assert.Contains("<p>gone</p>", File.ReadAllText(Path.Combine(playbook.Folder, "output", "page", "index.html")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("build", "--input", "nowhere")]
    [InlineData("build", "--output", "input/site")]
    [InlineData("build", "--site-url", "ftp://example.com")]
    [InlineData("build", "--base-path", "../up")]
    [InlineData("build", "--portable", "--base-path", "/handbook/")]
    [InlineData("build", "--lenient", "--strict")]
    [InlineData("build", "--theme", "nowhere")]
    [InlineData("check", "--no-such-option")]
    [InlineData("explain", "PB0000")]
    [InlineData("new", "nonsense", "A title")]
    public void A_wrong_call_is_exit_code_2_with_words_and_no_stack_trace(params string[] arguments)
    {
        using var playbook = new TinyPlaybook { ["input/page.md"] = "# A page\n\nText.\n" };

        var run = Run(playbook, arguments);

        Assert.Equal(2, run.Code);
        Assert.NotEmpty(run.Errors);
        Assert.DoesNotContain("   at ", run.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("github")]
    [InlineData("sarif")]
    [InlineData("text")]
    public void Every_format_names_a_file_as_the_caller_would(string format)
    {
        using var playbook = new TinyPlaybook { ["content/handbook/guide/page.md"] = "# A page\n\n[gone](gone.md)\n" };

        var run = Run(playbook, "check", "--input", "content/handbook/", "--format", format);

        Assert.Equal(1, run.Code);
        Assert.Contains("content/handbook/guide/page.md", run.Output + run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_of_a_foreign_handbook_tells_every_file_and_a_lenient_build_each_habit_once()
    {
        using var playbook = new TinyPlaybook { ["input/a.md"] = "# A page\n\n<b>x</b>\n", ["input/b.md"] = "# Another\n\n<b>x</b>\n" };

        var check = Run(playbook, "check");
        var build = Run(playbook, "build", "--lenient");
        var data = Run(playbook, "build", "--lenient", "--format", "json");

        Assert.Contains("input/b.md:3:1", check.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("input/b.md:3:1", build.Errors, StringComparison.Ordinal);
        Assert.Contains("the same stands in 1 other file, such as `b.md`", build.Errors, StringComparison.Ordinal);
        Assert.Contains("\"file\":\"input/b.md\"", data.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_entry_begins_with_the_fields_its_type_asks_for()
    {
        using var playbook = new TinyPlaybook { ["input/playbook.yml"] = "title: Tiny\n" };

        var run = Run(playbook, "new", "goal", "Know what I can spend");

        Assert.Equal(0, run.Code);
        Assert.Contains("title: Know what I can spend", playbook["input/goals/know-what-i-can-spend.md"], StringComparison.Ordinal);
        Assert.Contains("outcome:", playbook["input/goals/know-what-i-can-spend.md"], StringComparison.Ordinal);
        Assert.Equal(2, Run(playbook, "new", "goal", "Know what I can spend").Code);
    }

    [Fact]
    public void Schemas_are_written_for_every_type_and_the_settings()
    {
        using var playbook = new TinyPlaybook { ["input/playbook.yml"] = "title: Tiny\n" };

        Assert.Equal(0, Run(playbook, "schema").Code);

        Assert.Contains("outcome", playbook["schemas/goal.schema.json"], StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(playbook.Folder, "schemas", "playbook.schema.json")));
    }

    [Fact]
    public void One_processor_writes_the_same_bytes_as_two()
    {
        using var playbook = new TinyPlaybook();
        for (var i = 0; i < 60; i++)
        {
            playbook[$"input/notes-{i % 7}/note-{i}.md"] = $"---\ntitle: Note {i}\nsummary: About {i}.\n---\n\n## Part\n\nSee [[Note {(i * 7) % 60}]] and `<b>`.\n";
        }

        Assert.Equal(0, Run(playbook, 1, "build", "--lenient", "--output", "one").Code);
        Assert.Equal(0, Run(playbook, 2, "build", "--lenient", "--output", "two").Code);

        Assert.Equal(Files("one"), Files("two"));

        Dictionary<string, string> Files(string folder) => Directory
            .EnumerateFiles(Path.Combine(playbook.Folder, folder), "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(Path.Combine(playbook.Folder, folder), f), File.ReadAllText);
    }

    private static (int Code, string Output, string Errors) Run(TinyPlaybook playbook, params string[] arguments) => Run(playbook, null, arguments);

    private static (int Code, string Output, string Errors) Run(TinyPlaybook playbook, int? processors, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "playbook.dll");
        var start = new ProcessStartInfo("dotnet", ["exec", program, .. arguments])
        {
            WorkingDirectory = playbook.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (processors is { } count)
        {
            start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{count}";
        }

        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, errors.Result);
    }
}
