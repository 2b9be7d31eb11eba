using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Validation;

/// <summary>What there is to mend, and in which order.</summary>
public sealed class CausesTests : IDisposable
{
    private const string Head = "---\nsummary: Text.\ntitle: ";

    private readonly TinyPlaybook _playbook = new() { ["in/playbook.yml"] = "title: Tiny\nseverity: { orphan-page: off }\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void A_refused_file_and_the_links_to_it_are_one()
    {
        Page("a.md", "A", "[b](b.md), [[b]] and [a heading](b.md#part)");
        Page("c.md", "C", "[without its ending](b)");
        _playbook["in/b.md"] = "";

        var cause = Assert.Single(Check().Causes.Value);

        Assert.Equal(new Subject("b.md", IsFile: true), cause.Subject);
        Assert.Equal(("PB1009", 5, 3), (cause.First.Rule.Code, cause.Problems.Length, cause.Files));
    }

    [Fact]
    public void A_field_that_names_a_refused_file_goes_away_with_it()
    {
        _playbook["in/functions/cx.md"] = "";
        _playbook["in/goals/save.md"] = "---\ntitle: Save\nsummary: Text.\noutcome: I save.\nowner: function/cx\n---\n";

        Assert.Contains(Check().Causes.Value, c => c.Subject.Text == "functions/cx.md" && c.Problems.Any(p => p.Rule.Code == "PB3006"));
    }

    [Fact]
    public void All_links_to_one_file_that_is_not_there_are_one()
    {
        Page("a.md", "A", "[x](gone.md)");
        Page("sub/b.md", "B", "[x](../gone.md) and [y](../other.md)");

        Assert.Equal([("gone.md", 2), ("other.md", 1)], Check().Causes.Value.Select(c => (c.Subject.Text, c.Problems.Length)));
    }

    [Fact]
    public void A_heading_that_is_not_there_is_one_of_its_page()
    {
        Page("a.md", "A", "[x](b.md#one), [y](b.md#two) and [z](#three)");
        Page("b.md", "B", "Text.");
        Page("c.md", "C", "[x](b.md#one)");

        Assert.Equal([("b.md#one", 2), ("a.md#three", 1), ("b.md#two", 1)], Check().Causes.Value.Select(c => (c.Subject.Text, c.Problems.Length)));
    }

    [Fact]
    public void A_habit_of_many_files_is_one_and_its_number_in_a_file_says_nothing()
    {
        Page("a.md", "A", "<b>x</b>");
        Page("b.md", "B", "<b>x</b> and <b>y</b>");
        Page("c.md", "C", "<i>x</i>");

        Assert.Equal([2, 1], Check().Causes.Value.Select(c => c.Problems.Length));
        Assert.Equal("tag `<b>` is not Markdown", Check().Causes.Value[0].Message);
    }

    [Fact]
    public void Problems_that_name_nothing_stand_for_themselves()
    {
        _playbook["in/claims/a.md"] = "---\ntitle: A\nsummary: Text.\nstatement: One.\nvalue: 1\n---\n";
        _playbook["in/claims/b.md"] = "---\ntitle: B\nsummary: Text.\nstatement: Two.\nvalue: 2\n---\n";

        Assert.All(Check().Causes.Value.Where(c => c.First.Rule.Name == "unsourced-claim"), c => Assert.Single(c.Problems));
    }

    [Fact]
    public void What_most_links_lead_to_comes_first_and_a_warning_after_every_error()
    {
        Page("quiet.md", "Quiet", "[x](gone.md)");
        Page("loud.md", "Loud", "[x](lost.md)");
        Page("one.md", "One", "[loud](loud.md)");
        Page("two.md", "Two", "[loud](loud.md) [quiet](quiet.md) {{ tag }}");
        Page("three.md", "Three", "[two](two.md) [loud](loud.md)");
        Page("four.md", "Four", "[two](two.md) [[Loud]]");

        var causes = Check().Causes.Value;

        Assert.Equal(["lost.md", "gone.md"], causes.Take(2).Select(c => c.Subject.Text));
        Assert.Equal([4, 1], causes.Take(2).Select(c => c.Links));
        Assert.All(causes.Skip(2), c => Assert.NotEqual(Severity.Error, c.Severity));
    }

    [Fact]
    public void Everybody_comes_by_the_front_page()
    {
        Page("index.md", "Home", "[x](gone.md)");
        Page("a.md", "A", "[x](lost.md)");
        Page("b.md", "B", "[a](a.md)");
        Page("c.md", "C", "Text.");

        Assert.Equal(["gone.md", "lost.md"], Check().Causes.Value.Select(c => c.Subject.Text));
    }

    [Fact]
    public void Counts_what_waits_for_a_file_that_cannot_be_read()
    {
        const string Claim = "---\ntitle: A\nsummary: Text.\nstatement: One.\nvalue: 1\nunit: percent\n";
        _playbook["in/claims/a.md"] = Claim + "---\n";
        var before = Check();
        _playbook["in/claims/a.md"] = Claim + "summary: Again.\n---\n";
        var after = Check();

        Assert.Equal(["unowned-entry", "unsourced-claim"], before.Diagnostics.Select(d => d.Rule.Name));
        Assert.Equal(0, before.Waiting);
        Assert.Equal("duplicate-field", Assert.Single(after.Diagnostics).Rule.Name);
        Assert.Equal(2, after.Waiting);
    }

    [Fact]
    public void A_check_and_a_build_agree()
    {
        Page("a.md", "A", "[x](gone.md) <b>x</b>");
        Page("b.md", "B", "[x](gone.md) <b>x</b>");
        var build = new SiteBuilder(new SiteRequest { Input = Path.Combine(_playbook.Folder, "in") }).Build(new MemoryFiles(), TestContext.Current.CancellationToken);

        Assert.Equal(Check().Causes.Value.Select(c => (c.Subject, c.Problems.Length, c.Links)), build.Causes.Value.Select(c => (c.Subject, c.Problems.Length, c.Links)));
    }

    private void Page(string path, string title, string text) => _playbook[$"in/{path}"] = $"{Head}{title}\n---\n\n{text}\n";

    private SiteResult Check() => new SiteBuilder(new SiteRequest { Input = Path.Combine(_playbook.Folder, "in") }).Check(TestContext.Current.CancellationToken);
}
