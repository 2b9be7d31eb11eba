using System.Text;
using Playbook.Diagnostics;
using Playbook.Generation.Fixing;
using Playbook.Text;

namespace Playbook.Tests.Fixing;

public sealed class FileEditsTests
{
    [Fact]
    public void Changes_no_byte_outside_the_edit()
    {
        var bytes = Encoding.UTF8.GetBytes("a\r\n\u00E4\t\U0001F600 wrong \u20AC\r\nend");
        var file = new SourceFile("a.md", bytes, hasByteOrderMark: true);

        var result = Assert.Single(FileEdits.Of([Edit(file, "wrong", "right")])).Apply();

        Assert.Equal([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes("a\r\n\u00E4\t\U0001F600 right \u20AC\r\nend")], result);
    }

    [Fact]
    public void Makes_an_edit_once_that_two_problems_suggest()
    {
        var file = new SourceFile("a.md", "one wrong word");

        Assert.Equal("one right word", Applied(Edit(file, "wrong", "right"), Edit(file, "wrong", "right")));
    }

    [Fact]
    public void Keeps_the_earlier_of_two_that_overlap()
    {
        var file = new SourceFile("a.md", "one wrong word");

        Assert.Equal("one right word", Applied(Edit(file, "wrong word", "x"), Edit(file, "wrong", "right")));
    }

    [Fact]
    public void Makes_edits_that_touch()
    {
        var file = new SourceFile("a.md", "abcd");

        Assert.Equal("ABCD", Applied(Edit(file, "cd", "CD"), Edit(file, "ab", "AB")));
    }

    [Fact]
    public void Inserts_at_the_end_of_the_file()
    {
        var file = new SourceFile("a.md", "abc");

        Assert.Equal("abcd", Applied(new Suggestion(file.At(3, 0), "d", IsSafe: true)));
    }

    [Fact]
    public void Writes_the_line_ends_of_the_file()
    {
        var file = new SourceFile("a.md", "a\r\nb\r\n");

        Assert.Equal("a\r\nx\r\ny\r\n", Applied(Edit(file, "b", "x\ny")));
    }

    private static string Applied(params Suggestion[] edits) => Encoding.UTF8.GetString(Assert.Single(FileEdits.Of(edits)).Apply());

    private static Suggestion Edit(SourceFile file, string old, string replacement) =>
        new(file.At(file.Text.IndexOf(old, StringComparison.Ordinal), old.Length), replacement, IsSafe: true);
}
