namespace Playbook.Tests.Rendering;

public sealed class BacklinkTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new();

    public BacklinkTests()
    {
        _playbook["playbook.yml"] = "title: Ours\nlanguage: en\n";
        _playbook["functions/cx.md"] = "---\ntitle: CX\nsummary: Looks after it all.\nmission: Look after it all.\n---\n";
    }

    public void Dispose() => _playbook.Dispose();

    [Theory]
    [InlineData(20, "<section class=\"dash__part\"><h3>Owns</h3>")]
    [InlineData(21, "<details class=\"dash__part\"><summary><h3>Owns</h3> <span class=\"dash__count\">21</span></summary>")]
    public void A_list_so_long_that_it_hides_what_follows_is_folded_and_counted(int entries, string expected)
    {
        for (var i = 0; i < entries; i++)
        {
            _playbook[$"terms/t{i}.md"] = $"---\ntitle: Term {i}\nowner: cx\ndefinition: It.\n---\n";
        }

        Assert.Contains(expected, _playbook.Page("functions/cx"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_function_shows_the_sentence_that_mentions_it_as_every_page_does()
    {
        _playbook["notes.md"] = "# Notes\n\nFirst we asked [the team](functions/cx.md) for its list. Then we wrote ours.\n";

        Assert.Contains("<p class=\"dash__text\">First we asked the team for its list.</p>", _playbook.Page("functions/cx"), StringComparison.Ordinal);
    }
}
