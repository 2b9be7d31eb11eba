using Playbook.Cli;
using Playbook.Diagnostics;

namespace Playbook.Tests.Commands;

/// <summary><c>check --base</c> over real repositories: what counts as a changed definition, and how a comparison that cannot be made is refused.</summary>
public sealed class DefinitionBaseTests : IDisposable
{
    private const string File = "input/metrics/win-rate.yml";

    private const string WinRate =
        """
        title: Win rate
        formula: 100 * wins / games
        inputs:
          - { name: wins, meaning: Games won, kind: count, unit: games, subset-of: games }
          - { name: games, meaning: Games played, kind: count, unit: games }
        unit: percent
        population: Registered players
        window: Calendar month
        version: "1.0"
        effective: 2026-01-01

        """;

    private readonly GitPlaybook _playbook = new() { [File] = WinRate };

    public DefinitionBaseTests() => _playbook.Commit();

    public void Dispose() => _playbook.Dispose();

    [Theory]
    [InlineData("100 * wins / games", "100 * wins / (wins + games)", "formula", 2, 10)]
    [InlineData("Games won", "Games not lost", "input `wins`", 4, 13)]
    [InlineData(", subset-of: games", "", "input `wins`", 4, 13)]
    [InlineData("Calendar month", "Calendar year", "window", 8, 9)]
    [InlineData("Registered players", "Everybody", "population", 7, 13)]
    public void A_changed_definition_under_the_old_version_is_an_error_that_shows_old_and_new(string old, string now, string what, int line, int column)
    {
        _playbook[File] = WinRate.Replace(old, now, StringComparison.Ordinal);

        var found = Assert.Single(_playbook.Compare("HEAD"));

        Assert.Equal((Severity.Error, "metrics/win-rate.yml", line, column), (found.Severity, found.Path, found.Span!.Value.Start.Line, found.Span.Value.Start.Column));
        Assert.Equal($"the {what} of Win rate changed, its version did not", found.Message);
        Assert.Contains(old.TrimStart(',', ' ').Replace("subset-of: ", "part of ", StringComparison.Ordinal), found.Label, StringComparison.Ordinal);
        Assert.Matches(@"old: `.+`, new: `.+`", Assert.Single(found.Help));
        Assert.Contains(now, found.Help[0], StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_version_with_its_day_and_a_line_of_changes_is_clean()
    {
        _playbook[File] = Versioned("1.1", "2026-07-01") + "changes:\n  - { version: \"1.1\", date: 2026-07-01, what: A longer window. }\n";

        Assert.Empty(_playbook.Compare("HEAD"));
    }

    [Theory]
    [InlineData("1.1", "2026-01-01", "the day from which it counts did not")]
    [InlineData("1.1", "2026-07-01", "its changes do not say so")]
    [InlineData("0.9", "2026-07-01", "its version did not")]
    public void A_new_version_alone_is_not_enough(string version, string effective, string problem)
    {
        _playbook[File] = Versioned(version, effective);

        Assert.EndsWith(problem, Assert.Single(_playbook.Compare("HEAD")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rearranged_formula_and_other_words_around_it_are_no_change()
    {
        _playbook[File] = WinRate.Replace("100 * wins / games", "wins / games * 100", StringComparison.Ordinal) + "summary: How often we win.\n";

        Assert.Empty(_playbook.Compare("HEAD"));
    }

    [Theory]
    [InlineData("Win rate", "redirect-from: [/metrics/win-rate/]\n")]
    [InlineData("Win rate", "")]
    [InlineData("Success on the field", "redirect-from: [/metrics/win-rate/]\n")]
    public void A_renamed_file_is_compared_with_what_it_was(string title, string more)
    {
        _playbook.Move(File, "input/metrics/share-of-wins.yml");
        _playbook["input/metrics/share-of-wins.yml"] = WinRate.Replace("title: Win rate", $"title: {title}", StringComparison.Ordinal) + more;

        Assert.Empty(_playbook.Compare("HEAD"));

        _playbook["input/metrics/share-of-wins.yml"] = _playbook["input/metrics/share-of-wins.yml"].Replace("Calendar month", "Calendar year", StringComparison.Ordinal);
        Assert.Equal("metrics/share-of-wins.yml", Assert.Single(_playbook.Compare("HEAD")).Path);
    }

    [Fact]
    public void New_and_deleted_metrics_and_drafts_have_nothing_to_compare()
    {
        _playbook["input/metrics/draft-rate.yml"] = WinRate.Replace("title: Win rate", "title: Draft rate\nstatus: draft", StringComparison.Ordinal);
        _playbook.Commit();
        _playbook.Delete(File);
        _playbook["input/metrics/loss-rate.yml"] = WinRate.Replace("Win", "Loss", StringComparison.Ordinal);
        _playbook["input/metrics/draft-rate.yml"] = _playbook["input/metrics/draft-rate.yml"].Replace("Calendar month", "Calendar year", StringComparison.Ordinal);

        Assert.Empty(_playbook.Compare("HEAD"));
    }

    [Fact]
    public void The_comparison_reaches_back_to_a_tag_or_an_earlier_commit()
    {
        _playbook.Git("tag", "v1");
        _playbook[File] = WinRate.Replace("Calendar month", "Calendar year", StringComparison.Ordinal);
        _playbook.Commit();

        Assert.Empty(_playbook.Compare("main"));
        Assert.Single(_playbook.Compare("v1"));
        Assert.Single(_playbook.Compare("HEAD~1"));
    }

    [Fact]
    public void Files_left_out_of_archives_are_compared_too()
    {
        _playbook[".gitattributes"] = "input export-ignore\n";
        _playbook.Commit();
        _playbook[File] = WinRate.Replace("Calendar month", "Calendar year", StringComparison.Ordinal);

        Assert.Single(_playbook.Compare("HEAD"));
    }

    [Fact]
    public void An_input_folder_deep_in_the_repository_or_at_its_root_is_found()
    {
        _playbook["teams/cx/book/metrics/win-rate.yml"] = WinRate;
        _playbook.Commit();
        _playbook["teams/cx/book/metrics/win-rate.yml"] = WinRate.Replace("Calendar month", "Calendar year", StringComparison.Ordinal);

        Assert.Single(GitPlaybook.Compare("HEAD", Path.Combine(_playbook.Folder, "teams/cx/book")));

        using var root = new GitPlaybook { ["metrics/win-rate.yml"] = WinRate };
        root.Commit();
        root["metrics/win-rate.yml"] = WinRate.Replace("Calendar month", "Calendar year", StringComparison.Ordinal);
        Assert.Single(GitPlaybook.Compare("HEAD", root.Folder));
    }

    [Fact]
    public void A_folder_that_was_not_there_yet_has_nothing_to_compare()
    {
        _playbook["book/metrics/win-rate.yml"] = WinRate;

        Assert.Empty(GitPlaybook.Compare("HEAD", Path.Combine(_playbook.Folder, "book")));
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("")]
    [InlineData("main..main")]
    [InlineData("main:input")]
    [InlineData("main; touch owned")]
    [InlineData("--upload-pack=touch owned")]
    [InlineData("--output=owned")]
    [InlineData("-O")]
    [InlineData("-")]
    public void What_names_no_commit_is_refused_and_never_run(string revision)
    {
        var refusal = Assert.Throws<UsageException>(() => _playbook.Compare(revision));

        Assert.Equal($"this clone has no revision `{revision}`", refusal.Message);
        Assert.StartsWith("name a branch", refusal.Help, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_playbook.Folder, "owned", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_shallow_clone_is_told_how_to_get_the_rest()
    {
        _playbook.Git("tag", "v1");
        _playbook.Commit();
        using var other = new TinyPlaybook();
        _playbook.Git("clone", "-q", "--depth=1", "--no-tags", new Uri(_playbook.Folder).AbsoluteUri, Path.Combine(other.Folder, "clone"));

        var refusal = Assert.Throws<UsageException>(() => GitPlaybook.Compare("v1", Path.Combine(other.Folder, "clone", "input")));

        Assert.Contains("git fetch --unshallow", refusal.Help, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_outside_any_repository_is_refused()
    {
        using var plain = new TinyPlaybook { ["page.md"] = "# A page\n" };

        var refusal = Assert.Throws<UsageException>(() => GitPlaybook.Compare("main", plain.Folder));

        Assert.Contains("no repository", refusal.Message, StringComparison.Ordinal);
        Assert.NotNull(refusal.Help);
    }

    private static string Versioned(string version, string effective) => WinRate
        .Replace("Calendar month", "Calendar year", StringComparison.Ordinal)
        .Replace("\"1.0\"", $"\"{version}\"", StringComparison.Ordinal)
        .Replace("2026-01-01", effective, StringComparison.Ordinal);
}
