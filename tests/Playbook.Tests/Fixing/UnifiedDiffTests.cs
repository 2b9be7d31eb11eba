using System.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Generation.Fixing;
using Playbook.Text;

namespace Playbook.Tests.Fixing;

public sealed class UnifiedDiffTests
{
    private static readonly string Poem = string.Concat(Enumerable.Range(1, 20).Select(n => $"line {n:00}\n"));

    [Fact]
    public void Shows_three_lines_around_a_change() =>
        Assert.Equal(
            """
            --- a/plays/a.md
            +++ b/plays/a.md
            @@ -7,7 +7,7 @@
             line 07
             line 08
             line 09
            -line 10
            +verse 10
             line 11
             line 12
             line 13

            """.ReplaceLineEndings("\n"),
            DiffOf(Poem, ("line 10", "verse 10")));

    [Fact]
    public void Joins_changes_that_are_near_and_parts_those_that_are_not()
    {
        var diff = DiffOf(Poem, ("line 02", "two\nmore"), ("line 05", "five"), ("line 19", "nineteen"));

        Assert.Equal(["@@ -1,8 +1,9 @@", "@@ -16,5 +17,5 @@"], diff.Split('\n').Where(l => l.StartsWith('@')));
    }

    [Fact]
    public void Says_where_the_last_line_has_no_end() =>
        Assert.Equal(
            """
            --- a/plays/a.md
            +++ b/plays/a.md
            @@ -1,1 +1,1 @@
            -one wrong word
            \ No newline at end of file
            +one right word
            \ No newline at end of file

            """.ReplaceLineEndings("\n"),
            DiffOf("one wrong word", ("wrong", "right")));

    [Theory]
    [InlineData("a\nwrong\nb\n")]
    [InlineData("a\r\nwrong\r\nb\r\n")]
    [InlineData("a\nb\nc\nd\ne\nwrong")]
    [InlineData("wrong wrong\n\n\n\n\n\n\n\nwrong")]
    public void Can_be_applied_by_git(string text)
    {
        var folder = Directory.CreateTempSubdirectory("playbook-diff-").FullName;
        var edits = FileEdits.Of(
            Enumerable.Range(0, text.Length).Where(i => text.AsSpan(i).StartsWith("wrong", StringComparison.Ordinal))
                .Select(i => new Suggestion(new SourceFile("a.md", text).At(i, 5), "right\nand more", IsSafe: false)))[0];
        File.WriteAllText(Path.Combine(folder, "a.md"), text);
        File.WriteAllText(Path.Combine(folder, "a.diff"), UnifiedDiff.Of(edits, edits.File.Path));

        using var git = Process.Start(new ProcessStartInfo("git", ["apply", "a.diff"]) { WorkingDirectory = folder })!;
        git.WaitForExit();

        Assert.Equal(0, git.ExitCode);
        Assert.Equal(edits.Apply(), File.ReadAllBytes(Path.Combine(folder, "a.md")));
        Directory.Delete(folder, recursive: true);
    }

    private static string DiffOf(string text, params (string Old, string New)[] edits)
    {
        var file = new SourceFile("plays/a.md", text);
        var suggestions = edits.Select(e => new Suggestion(file.At(text.IndexOf(e.Old, StringComparison.Ordinal), e.Old.Length), e.New, IsSafe: false));
        var edited = Assert.Single(FileEdits.Of(suggestions));
        return UnifiedDiff.Of(edited, edited.File.Path);
    }
}
