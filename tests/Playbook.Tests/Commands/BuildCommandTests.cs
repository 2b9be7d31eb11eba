using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Playbook.Cli;
using Playbook.Cli.Commands;

namespace Playbook.Tests.Commands;

public sealed class BuildCommandTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["in/playbook.yml"] = "title: Tiny\nas-of: 2026-11-01\n", ["in/guide.md"] = "# Guide\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Publishes_nothing_with_a_theme_that_does_not_exist()
    {
        Assert.Equal(ExitCode.WrongUsage, Build("--theme", "nope"));
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void Publishes_nothing_with_a_theme_whose_template_fails()
    {
        _playbook["themes/torn/theme.yml"] = "name: torn\n";
        _playbook["themes/torn/layouts/page.sbn-html"] = "{{ if page.title }}\n";

        Assert.Equal(ExitCode.ContentRefused, Build("--theme", "torn"));
        Assert.False(Directory.Exists(Output));
    }

    [Fact]
    public void Publishes_nothing_that_the_gate_refuses_and_leaves_the_site_as_it_was()
    {
        Assert.Equal(ExitCode.Ok, Build("--base-path", "/"));
        var before = File.ReadAllText(Path.Combine(Output, "guide", "index.html"));
        _playbook["themes/odd/theme.yml"] = "name: odd\n";
        _playbook["themes/odd/layouts/page.sbn-html"] = "<h1>{{ page.title }}</h1><iframe src=\"/x/\"></iframe>\n";
        var report = Path.Combine(Path.GetTempPath(), $"playbook-bug-{Environment.ProcessId}.txt");
        File.Delete(report);

        Assert.Equal(ExitCode.Bug, Build("--theme", "odd"));
        Assert.Equal(ExitCode.Bug, Build("--theme", "odd", "--lenient"));
        Assert.Equal(before, File.ReadAllText(Path.Combine(Output, "guide", "index.html")));
        Assert.Contains("/guide/index.html", File.ReadAllText(report), StringComparison.Ordinal);
        Assert.Contains("<iframe", File.ReadAllText(report), StringComparison.Ordinal);
        File.Delete(report);
    }

    [Theory]
    [InlineData("--output", "")]
    [InlineData("--base-path", "//elsewhere.example/")]
    [InlineData("--base-path", "handbook")]
    [InlineData("--site-url", "javascript:alert(1)")]
    [InlineData("--site-url", "https://name:word@example.com")]
    [InlineData("--site-url", "https://example.com/?draft")]
    public void Refuses_an_option_that_makes_no_sense(string option, string value)
    {
        Assert.Equal(ExitCode.WrongUsage, Build(option, value));
        Assert.False(Directory.Exists(Output));
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("65536")]
    public void Refuses_a_port_that_no_machine_has(string port) =>
        Assert.Equal(ExitCode.WrongUsage, ExitCode.Of(new RootCommand { ServeCommand.Create() }, ["serve", "--input", Path.Combine(_playbook.Folder, "in"), "--port", port]));

    [Fact]
    public void Refuses_an_output_folder_that_is_a_link_into_the_input()
    {
        Directory.CreateSymbolicLink(Output, "in");

        Assert.Equal(ExitCode.WrongUsage, Build("--output", Output));
        Assert.Equal(ExitCode.WrongUsage, Build("--output", Path.Combine(Output, "site")));
        Assert.False(Directory.Exists(Path.Combine(_playbook.Folder, "in", "site")));
    }

    [Theory]
    [InlineData("HUP")]
    [InlineData("QUIT")]
    [InlineData("INT")]
    [InlineData("TERM")]
    public async Task Leaves_nothing_behind_when_it_is_told_to_end(string signal)
    {
        for (var i = 0; i < 1500; i++)
        {
            _playbook[$"in/page-{i}.md"] = $"# Page {i}\n\nText.\n";
        }

        var program = Path.Combine(AppContext.BaseDirectory, "playbook.dll");
        using var build = Process.Start(new ProcessStartInfo("dotnet", ["exec", program, "build", "--input", Path.Combine(_playbook.Folder, "in"), "--output", Output]) { RedirectStandardError = true })!;
        while (!Directory.Exists(Path.Combine(_playbook.Folder, ".out.staging")) && !build.HasExited)
        {
            await Task.Yield();
        }

        using var kill = Process.Start("kill", ["-s", signal, build.Id.ToString(CultureInfo.InvariantCulture)]);
        var said = await build.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await build.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(build.ExitCode == ExitCode.Interrupted, said);
        Assert.Equal([Path.Combine(_playbook.Folder, "in")], Directory.EnumerateFileSystemEntries(_playbook.Folder));
    }

    private string Output => Path.Combine(_playbook.Folder, "out");

    private int Build(params string[] options)
    {
        string[] output = options[0] == "--output" ? [] : ["--output", Output];
        return ExitCode.Of(new RootCommand { BuildCommand.Create() }, ["build", "--input", Path.Combine(_playbook.Folder, "in"), .. output, .. options]);
    }
}
