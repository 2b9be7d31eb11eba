using System.CommandLine;
using Playbook.Cli;
using Playbook.Cli.Commands;

namespace Playbook.Tests.Commands;

public sealed class CheckCommandTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["playbook.yml"] = "title: Tiny\nas-of: 2026-11-01\n", ["guide.md"] = "# Guide\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Fails_on_new_problems_only_once_the_old_ones_are_known()
    {
        _playbook["guide.md"] = "# Guide\n\n[Old](old.md)\n";
        Assert.Equal(ExitCode.ContentRefused, Check());

        Assert.Equal(ExitCode.Ok, Check("--update-baseline"));
        Assert.Equal(ExitCode.Ok, Check("--strict"));

        _playbook["guide.md"] += "\n[New](new.md)\n";
        Assert.Equal(ExitCode.ContentRefused, Check());
    }

    [Fact]
    public void Fixes_what_is_safe_and_judges_what_is_left()
    {
        _playbook["comparisons/words.yml"] = "title: Words\nowner: ux\nunlisted: yes\nsides: [{ id: it, title: It }]\n";
        _playbook["comparisons/words.csv"] = "id,label,it\r\nnumbers,Numbers,By NPS\r\n";
        _playbook["metrics/nps.yml"] = "title: Net promoter score\nabbreviation: NPS\n";

        Check("--fix");

        Assert.Equal("id,label,it\r\nnumbers,Numbers,By [NPS](../metrics/nps.yml)\r\n", _playbook["comparisons/words.csv"]);
        Assert.Contains("unlisted: true\n", _playbook["comparisons/words.yml"], StringComparison.Ordinal);
    }

    [Fact]
    public void Writes_nothing_unless_asked()
    {
        _playbook["guide.md"] = "# Guide\n\n[Old](old.md)\n";

        Check();

        Assert.Equal(["guide.md", "playbook.yml"], Directory.GetFiles(_playbook.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    private int Check(params string[] options) => ExitCode.Of(new RootCommand { CheckCommand.Create() }, ["check", "--input", _playbook.Folder, .. options]);
}
