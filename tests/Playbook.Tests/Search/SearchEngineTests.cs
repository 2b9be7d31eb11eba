using System.Collections.Immutable;
using Playbook.Search;

namespace Playbook.Tests.Search;

public sealed class SearchEngineTests
{
    private static readonly SearchDocument[] Site =
    [
        Pages.Page("/metrics/csat/", "Customer satisfaction score", "Share of answers in the top two boxes of a survey.", "metric", "CSAT"),
        Pages.Page("/metrics/nps/", "Net promoter score", "Promoters minus detractors. Not the CSAT.", "metric", "NPS"),
        Pages.Page("/metrics/ces/", "Customer effort score", "How easy it was made.", "metric", "CES"),
        Pages.Page("/plays/map-the-journey/", "Map the journey", "Draw the journey with the people who run it. Follow-up after two weeks.", "play"),
        Pages.Page("/plays/journey-review/", "Review", "Look at the journey again and again: the journey, the journey.", "play"),
        Pages.Page("/personas/zoë/", "Zoë, the café owner", "Runs a small business. Wants fewer forms.", "persona"),
        Pages.Page("/terms/hostile/", "Prototype", "The word __proto__ and constructor and toString.", "term"),
    ];

    private static readonly SearchEngine Engine = Pages.Engine(Site);

    [Theory]
    [InlineData("csat", "/metrics/csat/")]
    [InlineData("CSAT", "/metrics/csat/")]
    [InlineData("customer effort", "/metrics/ces/")]
    [InlineData("custmer effrot", "/metrics/ces/")]
    [InlineData("ustomer effort", "/metrics/ces/")]
    [InlineData("jour", "/plays/map-the-journey/")]
    [InlineData("mapping", "/plays/map-the-journey/")]
    [InlineData("maps", "/plays/map-the-journey/")]
    [InlineData("customereffort", "/metrics/ces/")]
    [InlineData("mapjourney", "/plays/map-the-journey/")]
    [InlineData("followup", "/plays/map-the-journey/")]
    [InlineData("follow up", "/plays/map-the-journey/")]
    [InlineData("zoe cafe", "/personas/zoë/")]
    [InlineData("ZOË", "/personas/zoë/")]
    [InlineData("__proto__", "/terms/hostile/")]
    [InlineData("constructor", "/terms/hostile/")]
    public void Finds_the_page_that_is_meant(string query, string url) => Assert.Equal(url, Engine.Search(query)[0].Url);

    [Fact]
    public void Prefers_the_page_that_is_called_so_to_one_that_says_it_often() =>
        Assert.Equal("/plays/map-the-journey/", Engine.Search("journey")[0].Url);

    [Fact]
    public void Finds_every_page_first_by_its_title() =>
        Assert.All(Site, page => Assert.Equal(page.Url, Engine.Search(page.Title)[0].Url));

    [Fact]
    public void Finds_every_page_first_by_its_aliases() =>
        Assert.All(Site.SelectMany(p => p.Aliases.Select(a => (p.Url, Alias: a))), p => Assert.Equal(p.Url, Engine.Search(p.Alias)[0].Url));

    [Theory]
    [InlineData("customer -effort", "/metrics/csat/")]
    [InlineData("score +promoters", "/metrics/nps/")]
    [InlineData("title:review journey", "/plays/journey-review/")]
    [InlineData("type:persona", "/personas/zoë/")]
    [InlineData("type:personas", "/personas/zoë/")]
    [InlineData("+type:persona", "/personas/zoë/")]
    [InlineData("type:play -map", "/plays/journey-review/")]
    [InlineData("prom*", "/metrics/nps/")]
    [InlineData("jurney~1 type:play map", "/plays/map-the-journey/")]
    public void Understands_the_signs_of_a_query(string query, string url) => Assert.Equal(url, Engine.Search(query)[0].Url);

    [Fact]
    public void Leaves_out_what_was_said_not_to_be_wanted() =>
        Assert.DoesNotContain("/metrics/ces/", Engine.Search("customer -effort").Urls());

    [Fact]
    public void Narrows_to_a_type() =>
        Assert.All(Engine.Search("type:metric score"), hit => Assert.Equal("metric", hit.Type));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("+ - ~ * title: type:")]
    [InlineData("<script>alert(1)</script> xqzxqz")]
    [InlineData("\u0000\uD800 \uFFFF")]
    public void Makes_nothing_of_a_query_without_words_of_the_site(string query) => Assert.Empty(Engine.Search(query));

    [Fact]
    public void Reads_no_more_than_two_hundred_letters() =>
        Assert.Equal("/metrics/csat/", Engine.Search("csat " + new string('x', 100_000))[0].Url);

    [Fact]
    public void Leads_to_the_heading_that_says_it()
    {
        var page = Pages.Page("/plays/workshop/", "Workshop") with
        {
            Sections = [new SearchSection("", "", "Meet."), new SearchSection("Who joins", "who-joins", "All."), new SearchSection("Invite the sceptics", "sceptics-first", "Early.")],
        };

        var hit = Pages.Engine(page).Search("invite sceptics")[0];

        Assert.Equal("sceptics-first", hit.Section);
    }

    [Fact]
    public void Finds_what_a_page_says_in_other_words_for_the_same_thing()
    {
        var engine = Pages.Engine([.. Site, Pages.Page("/plays/ask/", "Ask", "Recommendation as in the net promoter score.", "play")]);

        Assert.Contains("/plays/ask/", engine.Search("nps").Urls());
    }

    [Fact]
    public void Learns_an_abbreviation_from_the_text_that_introduces_it()
    {
        var engine = Pages.Engine(
            Pages.Page("/a/", "A", "We listen to the voice of customer (VOC) every week."),
            Pages.Page("/b/", "B", "The voice of the person, the voice of customer."));

        Assert.Contains("/b/", engine.Search("voc ").Urls());
    }

    [Theory]
    [InlineData("顧客満足", "/ja/")]
    [InlineData("満足", "/ja/")]
    [InlineData("고객", "/ko/")]
    [InlineData("ความพึงพอใจ", "/th/")]
    public void Searches_scripts_that_put_no_spaces_between_words(string query, string url)
    {
        var engine = Pages.Engine(
            Pages.Page("/ja/", "顧客満足度の調査", "アンケート"),
            Pages.Page("/ko/", "고객만족도는 지표", "설문"),
            Pages.Page("/th/", "วัดความพึงพอใจของลูกค้า", "แบบสอบถาม"));

        Assert.Equal(url, engine.Search(query)[0].Url);
    }

    [Fact]
    public void Finds_titles_and_texts_on_a_large_site()
    {
        var pages = Pages.Many(700).ToImmutableArray();
        var engine = Pages.Engine(pages);

        Assert.All(pages.Where((_, i) => i % 20 == 0), p => Assert.Equal(p.Url, engine.Search(p.Title)[0].Url));
    }
}
