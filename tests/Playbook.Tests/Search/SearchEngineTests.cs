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

    [Theory]
    [InlineData("c#", "/cs/")]
    [InlineData("C# ", "/cs/")]
    [InlineData("csharp", "/cs/")]
    [InlineData("+c#", "/cs/")]
    [InlineData("\"c# style\"", "/cs/")]
    [InlineData("title:c#", "/cs/")]
    [InlineData("c++", "/cpp/")]
    [InlineData("c+", "/cpp/")]
    [InlineData("cpp", "/cpp/")]
    [InlineData("f#", "/fs/")]
    [InlineData(".net", "/cs/")]
    [InlineData(".NET 10", "/cs/")]
    [InlineData("dotnet", "/cs/")]
    [InlineData("asp.net", "/asp/")]
    [InlineData("aspnet", "/asp/")]
    [InlineData("nodejs", "/node/")]
    [InlineData("node.js", "/node/")]
    [InlineData("node js", "/node/")]
    [InlineData("ab test", "/ab/")]
    [InlineData("a/b test", "/ab/")]
    [InlineData("A/B-Test", "/ab/")]
    [InlineData("24/7", "/hours/")]
    [InlineData("247", "/hours/")]
    [InlineData("email", "/mail/")]
    [InlineData("e-mail", "/mail/")]
    [InlineData("e mail", "/mail/")]
    [InlineData("iso9241", "/iso/")]
    [InlineData("iso 9241", "/iso/")]
    [InlineData("ISO9241-11", "/iso/")]
    [InlineData("ga 4", "/ga/")]
    [InlineData("NPS®", "/nps/")]
    public void Finds_a_name_by_its_signs(string query, string url)
    {
        var engine = Pages.Engine(
            Pages.Page("/cpp/", "C++ guide", "Our engine is written in C++ and C."),
            Pages.Page("/nps/", "Net Promoter Score", "A score: the NPS®."),
            Pages.Page("/cs/", "C# style", "We use C# and .NET for the back end."),
            Pages.Page("/fs/", "F# trial", "Only a trial, in F#."),
            Pages.Page("/asp/", "Web pages", "They are made with ASP.NET on the server."),
            Pages.Page("/node/", "Node.js basics", "We use Node.js 20."),
            Pages.Page("/ab/", "Try two variants", "An A/B test shows which one works."),
            Pages.Page("/hours/", "Hotline", "Somebody answers 24/7."),
            Pages.Page("/mail/", "Write to us", "By e-mail, within a day. We test it."),
            Pages.Page("/iso/", "Usability", "As ISO 9241-11 says."),
            Pages.Page("/ga/", "Visits", "Counted in GA4 from now on."));

        Assert.Equal(url, engine.Search(query)[0].Url);
    }

    [Fact]
    public void Does_not_take_a_name_with_a_sign_for_the_name_without()
    {
        var engine = Pages.Engine(Pages.Page("/cs/", "Style", "We use C# here."), Pages.Page("/c/", "Grades", "From A to C."), Pages.Page("/net/", "Fishing", "With a net."));

        Assert.Equal(["/cs/"], engine.Search("c#").Urls());
        Assert.Equal(["/net/"], engine.Search(".net").Urls());
    }

    [Theory]
    [InlineData("customer effort score", "/export/")]
    [InlineData("effort", "/export/")]
    [InlineData("customerEffortScore", "/export/")]
    [InlineData("customereffortscore", "/export/")]
    [InlineData("customer_effort_score", "/export/")]
    [InlineData("http server", "/server/")]
    [InlineData("httpserver", "/server/")]
    [InlineData("first response time", "/export/")]
    [InlineData("firstResponseTime", "/export/")]
    [InlineData("firstresponsetime", "/export/")]
    [InlineData("first-response-time", "/export/")]
    [InlineData("netPromoters", "/nps/")]
    [InlineData("netpromoters", "/nps/")]
    [InlineData("kpi", "/server/")]
    [InlineData("Größenänderung", "/server/")]
    public void Finds_names_of_fields_by_their_words(string query, string url)
    {
        var engine = Pages.Engine(
            Pages.Page("/export/", "The export", "The fields customerEffortScore and first_response_time come from the survey tool."),
            Pages.Page("/server/", "The server", "An HTTPServer counts the KPIs after a größenÄnderung."),
            Pages.Page("/nps/", "Net promoters", "Those who speak well of us."));

        Assert.Equal(url, engine.Search(query)[0].Url);
    }

    [Fact]
    public void Finds_nothing_by_the_small_words_of_a_question()
    {
        var pages = Enumerable.Range(0, 40).Select(i => Pages.Page($"/{i}/", $"Page {i}", "How do I know? I do what I can, and how."))
            .Append(Pages.Page("/effort/", "Effort", "We measure ease with it."))
            .Append(Pages.Page("/how/", "How we do it", "I do."));
        var engine = new SearchEngine(SearchIndexBuilder.Build([.. pages.Select(SearchAnalyzer.Analyze)], new SearchOptions { SmallWords = ["how do I it", "we"] }));

        Assert.Equal(["/effort/"], engine.Search("how do I measure ease").Urls());
        Assert.Equal("/how/", engine.Search("how do we do it")[0].Url);
        Assert.Equal(40, engine.Search("how i know ", 100).Length);
    }

    [Fact]
    public void Leaves_out_pages_that_have_only_what_most_have()
    {
        var pages = Enumerable.Range(0, 40).Select(i => Pages.Page($"/{i}/", $"Page {i}", "The customer comes first."))
            .Append(Pages.Page("/effort/", "Ease", "The customer's effort."))
            .Append(Pages.Page("/customers/", "Customer", "Who pays."));

        Assert.Equal(["/effort/", "/customers/"], Pages.Engine([.. pages]).Search("customer effort", 100).Urls());
    }

    [Fact]
    public void Leads_to_no_heading_that_shares_only_small_words()
    {
        var page = Pages.Page("/cost/", "Cost") with { Sections = [new SearchSection("", "", "It is cheap."), new SearchSection("What it is", "what-it-is", "A sum.")] };
        var engine = new SearchEngine(SearchIndexBuilder.Build([SearchAnalyzer.Analyze(page)], new SearchOptions { SmallWords = ["what is it"] }));

        Assert.Equal("", engine.Search("what is it cheap ")[0].Section);
        Assert.Equal("what-it-is", engine.Search("what is it ")[0].Section);
    }

    [Fact]
    public void Finds_titles_and_texts_on_a_large_site()
    {
        var pages = Pages.Many(700).ToImmutableArray();
        var engine = Pages.Engine(pages);

        Assert.All(pages.Where((_, i) => i % 20 == 0), p => Assert.Equal(p.Url, engine.Search(p.Title)[0].Url));
    }
}
