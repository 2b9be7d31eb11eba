namespace Playbook.Tests.Writing.Gate;

public sealed class PageCheckTests
{
    [Theory]
    [InlineData("<h1 id=\"a\">A</h1><p class=\"x\">Text &amp; <b>more</b> <a href=\"/plays/?q=1&amp;r=2#x\">on</a>.</p>")]
    [InlineData("<ul><li>one<ul><li>two</li></ul></li></ul><dl><div><dt>a</dt><dd>b</dd></div></dl>")]
    [InlineData("<table><caption>c</caption><colgroup><col></colgroup><thead><tr><th scope=\"col\">a</th></tr></thead>\n<tbody>\n<tr><td><p>x</p><ul><li>y</li></ul></td></tr></tbody></table>")]
    [InlineData("<svg viewBox=\"0 0 1 1\" aria-hidden=\"true\"><title>t</title><g fill=\"none\"><path d=\"M0 0\"/><a href=\"/x/\"><text x=\"1\">t</text></a></g></svg>")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><defs><linearGradient id=\"g\"><stop offset=\"0\"/></linearGradient></defs><rect fill=\"url(#g)\" width=\"1\" height=\"1\"/><use href=\"#g\"/></svg>")]
    [InlineData("<math display=\"block\" alttext=\"a\"><mrow><mfrac><mn>1</mn><mtext>b</mtext></mfrac></mrow></math>")]
    [InlineData("<acme-card class=\"x\" data-items=\"{&quot;a&quot;:1}\" hidden><template><p>t</p></template></acme-card>")]
    [InlineData("<form action=\"/a-z/\" method=\"get\"><label for=\"q\">Q</label><input id=\"q\" name=\"q\" type=\"search\"><select name=\"s\"><option value=\"1\" selected>1</option></select><button>Go</button></form>")]
    [InlineData("<p>a<br>b<br/>c</p><hr /><img src=\"/a.png\" alt=\"\" /><!-- a remark -->")]
    [InlineData("<a href=\"https://example.com/%C3%A9?a=b&amp;c\" rel=\"noopener noreferrer\">x</a><a href=\"mailto:a@example.com\">m</a><a href=\"tel:+1\">t</a><a href=\"#x\">f</a><a href=\"../b/index.html\">r</a>")]
    [InlineData("<p>1 > 0 and R&D &lt;b&gt;</p><button type=\"button\" popovertarget=\"x\">a</button><div id=\"x\" popover><p>b</p></div>")]
    [InlineData("<script type=\"application/ld+json\">{\"a\":\"\\u003C/script\\u003E\"}</script><script src=\"/assets/a.js\" defer></script>")]
    [InlineData("<noscript><p>No script.</p></noscript><details name=\"x\"><summary>s</summary><p>d</p></details>")]
    [InlineData("<a href=\"/x/\"><div><h2>x</h2><p>y</p></div></a><p><button><b>c</b></button></p>")]
    public void Passes_what_pages_are_made_of(string body) => Assert.Empty(Finished.Breaches(Finished.Page(body)));

    [Theory]
    [InlineData("<script>alert(1)</script>", "`<script>` has no `src`: scripts are files of the site")]
    [InlineData("<p onclick=\"x()\">", "`onclick` is no attribute of `<p>`")]
    [InlineData("<p style=\"color:red\">", "`style` is no attribute of `<p>`")]
    [InlineData("<iframe srcdoc=\"x\"></iframe>", "`<iframe>` is no element of a page")]
    [InlineData("<base href=\"/\">", "`<base>` is no element of a page")]
    [InlineData("<title>x</title>", "`<title>` stands straight in `<main>`, where a browser does not keep it")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url=/b/\">", "`<meta>` stands straight in `<main>`, where a browser does not keep it")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>", "`href` of `<a>` is `javascript:alert(1)`: `javascript:` addresses are not published; `https:`, `http:`, `mailto:`, `tel:` and paths are")]
    [InlineData("<a href=\"javascript&colon;alert(1)\">x</a>", "`href` of `<a>` is `javascript&colon;alert(1)`: it has an entity that only browsers know")]
    [InlineData("<img src=\"https://elsewhere.example/a.png\" alt=\"\">", "`src` of `<img>` is `https://elsewhere.example/a.png`: a page loads files of this site only")]
    [InlineData("<b id=x>", "`<b>` has an attribute that is not written as `name=\"value\"`")]
    [InlineData("<p title=\"<b>\">x</p>", "`title` of `<p>` holds a bare `<`")]
    [InlineData("<i id=\"a\">1</i><i id=\"a\">2</i>", "`id` of `<i>` is `a`: the page has this id twice")]
    [InlineData("<p><div>x</div></p>", "`<div>` stands in `<p>`, which it ends")]
    [InlineData("<a href=\"/\">1<a href=\"/\">2</a></a>", "`<a>` stands in another `<a>`, which it ends")]
    [InlineData("<b><i>x</b></i>", "`</b>` stands where `<i>` has to be closed")]
    [InlineData("<div>", "`</main>` stands where `<div>` has to be closed")]
    [InlineData("<table><tr><td>x</td></tr></table>", "`<tr>` stands straight in `<table>`, where a browser does not keep it")]
    [InlineData("<table>x</table>", "text stands straight in `<table>`, where a browser does not keep it")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><p>x</p></svg>", "`<p>` is no element of a drawing")]
    [InlineData("<svg viewBox=\"0 0 1 1\"><script>x</script></svg>", "`<script>` is no element of a drawing")]
    [InlineData("<math><annotation-xml><p>x</p></annotation-xml></math>", "`<annotation-xml>` is no element of a formula")]
    [InlineData("<form action=\"https://elsewhere.example/\"></form>", "`action` of `<form>` is `https://elsewhere.example/`: a page loads files of this site only")]
    [InlineData("<form action=\"/\" method=\"post\"></form>", "`method` of `<form>` is `post`: a page sends nothing but what it asks for")]
    [InlineData("<div/>", "`<div/>` does not close itself")]
    [InlineData("<br></br>", "`</br>` stands where `<main>` has to be closed")]
    [InlineData("1 < 2", "`<` stands here, which begins no element")]
    [InlineData("<!--x--!><script>y</script>-->", "a comment stands where a browser may read it in another way")]
    [InlineData("<main>x</main>", "a second `<main>`")]
    [InlineData("a\u0007b", "it holds a control character")]
    [InlineData("<P>x</P>", "`<P>` is no element of a page")]
    public void Refuses_and_says_why(string body, string reason) => Assert.Equal(reason, Finished.Breaches(Finished.Page(body))[0].What);

    [Theory]
    [InlineData("<meta charset=\"utf-8\">", "it has no `<title>`")]
    [InlineData("<title>x</title>", "it has no `<meta charset=\"utf-8\">`")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title><title>y</title>", "a second `<title>`")]
    [InlineData("<meta charset=\"utf-8\"><title>x<b>y</b></title>", "`<b>` stands in `<title>`, which holds text only")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title><p>y</p>", "`<p>` stands straight in `<head>`, where a browser does not keep it")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title>y", "text stands straight in `<head>`, where a browser does not keep it")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title><meta http-equiv=\"refresh\" content=\"0; url=https://elsewhere.example/\">", "`<meta http-equiv=\"refresh\">` says `0; url=https://elsewhere.example/`")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title><meta http-equiv=\"refresh\" content=\"0;url=//elsewhere.example/\">", "`<meta http-equiv=\"refresh\">` says `0;url=//elsewhere.example/`")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title><link rel=\"stylesheet\" href=\"https://elsewhere.example/a.css\">", "`href` of `<link>` is `https://elsewhere.example/a.css`: a page loads files of this site only")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title><link rel=\"dns-prefetch\" href=\"/a\">", "`rel` of `<link>` is `dns-prefetch`")]
    [InlineData("<meta charset=\"utf-8\"><title>x</title><style>p{}</style>", "`<style>` is no element of a page")]
    public void Refuses_a_head_and_says_why(string head, string reason) => Assert.Equal(reason, Finished.Breaches(Finished.Page("x", head))[0].What);

    [Fact]
    public void Lets_a_page_lead_on_at_once_to_a_page_of_the_site() =>
        Assert.Empty(Finished.Breaches(Finished.Page("x", Finished.Head + "<meta http-equiv=\"refresh\" content=\"0; url=../b/index.html\">")));

    [Theory]
    [InlineData("", "it does not begin with `<!doctype html>`")]
    [InlineData("<!doctype html>\n", "it has no `<body>`")]
    [InlineData("<p>x</p>", "`<p>` stands outside of `<html>`")]
    [InlineData("<!doctype html><html><head></head><body><p>x</p>", "`<body>` is never closed")]
    [InlineData("<!doctype html><html><body></body></html>", "a second `<body>`, or one without `<head>`")]
    [InlineData("<!doctype html><html><head></head><body></body></html>x", "text stands outside of `<html>`")]
    [InlineData("<!doctype html><html><head></head><body></body></html><html></html>", "`<html>` stands outside of `<html>`")]
    public void Refuses_what_is_no_whole_page(string page, string reason) => Assert.Equal(reason, Finished.Breaches(page)[^1].What);

    [Fact]
    public void Points_at_what_it_means()
    {
        var page = Finished.Page("<p>x</p>\n<p lang=\"en\" onclick=\"y\">z</p>");

        var breach = Assert.Single(Finished.Breaches(page));

        Assert.Equal("onclick", page.Substring(breach.Start, breach.Length));
    }

    [Fact]
    public void Refuses_the_same_tag_wherever_it_comes_again()
    {
        const string Good = "<p class=\"a\">x</p>";
        var page = Finished.Page($"{Good}{Good}{Good}<h2 class=\"a\">{Good}</h2>");

        Assert.Empty(Finished.Breaches(page));
        Assert.Equal("`<p>` stands in `<p>`, which it ends", Assert.Single(Finished.Breaches(Finished.Page($"{Good}{Good}{Good}<p class=\"a\">{Good}</p>"))).What);
        Assert.Equal("`<p>` is no element of a drawing", Assert.Single(Finished.Breaches(Finished.Page($"{Good}{Good}<svg viewBox=\"0 0 1 1\">{Good}</svg>"))).What);
    }

    [Fact]
    public void Refuses_what_is_nested_too_deep_to_be_drawn() =>
        Assert.Equal("`<div>` is nested more than 256 deep", Assert.Single(Finished.Breaches(Finished.Page(new string('x', 1) + string.Concat(Enumerable.Repeat("<div>", 300))))).What);

    [Fact]
    public void Names_no_more_than_a_few_mistakes_of_one_page() =>
        Assert.Equal(5, Finished.Breaches(Finished.Page(string.Concat(Enumerable.Repeat("<p onclick=\"x\">y</p>", 50)))).Count);
}
