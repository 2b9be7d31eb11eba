using System.CommandLine;
using Playbook.Cli;
using Playbook.Cli.Commands;

namespace Playbook.Tests.Cli;

public sealed class TodayTests : IDisposable
{
    private const string Settings = "title: Tiny\nseverity: { unowned-entry: off }\n";

    private static readonly DateTime Now = new(2026, 11, 28, 0, 30, 0);

    private readonly TinyPlaybook _playbook = new()
    {
        ["in/playbook.yml"] = Settings,
        ["in/guide.md"] = "---\ntitle: Guide\nreviewed: 2020-01-01\nreview-every: 1 year\n---\n\nText.\n",
    };

    public void Dispose() => _playbook.Dispose();

    [Theory]
    [InlineData(null, "2026-11-28")]
    [InlineData("", "2026-11-28")]
    [InlineData("0", "1970-01-01")]
    [InlineData("1604966399", "2020-11-09")]
    [InlineData("1604966400", "2020-11-10")]
    public void Is_what_the_environment_says_or_else_the_clock(string? written, string day) =>
        Assert.Equal(DateOnly.Parse(day, null), Today.ByTheClock(written, Now));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1604966400.5")]
    [InlineData("99999999999999999999")]
    [InlineData("9999999999999")]
    public void Is_refused_where_the_environment_says_no_time(string written) =>
        Assert.Throws<UsageException>(() => Today.ByTheClock(written, Now));

    [Fact]
    public void Counts_for_a_check_and_a_build_alike()
    {
        Assert.Equal(ExitCode.ContentRefused, Run("check", "--strict"));
        Assert.Equal(ExitCode.ContentRefused, Run("build", "--strict", "--output", Path.Combine(_playbook.Folder, "out")));
    }

    [Fact]
    public void Gives_way_to_the_settings_and_both_to_the_option()
    {
        Assert.Equal(ExitCode.Ok, Run("check", "--strict", "--as-of", "2020-12-31"));

        _playbook["in/playbook.yml"] = Settings + "as-of: 2020-12-31\n";

        Assert.Equal(ExitCode.Ok, Run("check", "--strict"));
        Assert.Equal(ExitCode.ContentRefused, Run("check", "--strict", "--as-of", "2021-01-02"));
    }

    [Theory]
    [InlineData("2020-13-01")]
    [InlineData("tomorrow")]
    [InlineData("01.12.2020")]
    public void Has_to_be_a_day(string written) =>
        Assert.Equal(ExitCode.WrongUsage, Run("check", "--as-of", written));

    private int Run(params string[] arguments) => ExitCode.Of(
        new RootCommand { CheckCommand.Create(), BuildCommand.Create() }, [arguments[0], "--input", Path.Combine(_playbook.Folder, "in"), .. arguments[1..]]);
}
