using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Playbook.Generation.Writing.Gate;

namespace Playbook.Tests.Writing.Gate;

/// <summary>What the gate says of a page's structure is what a browser does with it; AngleSharp, which builds trees by the standard, is asked.</summary>
public sealed class PageCheckPropertyTests
{
    private static readonly Config Thoroughly = Config.QuickThrowOnFailure.WithMaxTest(4000);

    private static readonly string[] Voids = ["br", "hr", "img", "input", "wbr"];

    // What the gate refuses for other reasons than where it stands.
    private static readonly string[] Elsewhere =
        ["html", "head", "body", "title", "meta", "link", "script", "main", .. Voids, "col"];

    private static readonly string[] All =
        [.. AllowedMarkup.Lines(AllowedMarkup.Html).Select(l => l.Name).Except(Elsewhere), "svg", "math", "g", "mrow", "mfrac", "pb-tabs"];

    // Elements of which browsers keep more than the gate lets pass: parts of tables in templates, a form straight in a table, markup in the labels of drawings.
    private static readonly string[] Strict = ["template", "select", "option", "optgroup", "noscript", "form", "svg", "math", "g", "mrow", "mfrac"];

    [Fact]
    public void A_page_that_passes_has_the_tree_that_is_written() => Check(All, (sketch, breaches) =>
        breaches.Count > 0 || (sketch.Tree is not null && TreeText.OfMain(sketch.Html) == sketch.Tree));

    [Fact]
    public void A_page_that_is_refused_has_another_tree_than_is_written() => Check([.. All.Except(Strict)], (sketch, breaches) =>
        breaches.Count == 0 || sketch.Tree is null || TreeText.OfMain(sketch.Html) != sketch.Tree);

    [Fact]
    public void Parts_of_lists_and_tables_are_judged_like_all_others()
    {
        string[] names = ["ul", "li", "dl", "dt", "dd", "p", "div", "span", "table", "caption", "colgroup", "thead", "tbody", "tr", "td", "th", "a", "button", "h2", "section"];
        Check(names, IsJudgedAsByABrowser);
    }

    [Fact]
    public void Forms_and_links_in_one_another_are_judged_like_all_others() =>
        Check(["form", "a", "button", "p", "div", "b", "label", "fieldset", "details", "summary", "address", "pre", "dialog"], IsJudgedAsByABrowser);

    [Fact]
    public void Any_text_at_all_is_read_and_passes_only_as_text() => Prop.ForAll<string>(text =>
    {
        text ??= "";
        var page = Finished.Page($"<p>{text}</p>");

        return Finished.Breaches(page).Count > 0
            || new HtmlParser().ParseDocument(page).QuerySelector("main")!.Children.Length == 1;
    }).Check(Thoroughly);

    private static bool IsJudgedAsByABrowser(PageSketch sketch, IReadOnlyList<Breach> breaches) =>
        (breaches.Count == 0) == (sketch.Tree is not null && TreeText.OfMain(sketch.Html) == sketch.Tree);

    private static void Check(string[] names, Func<PageSketch, IReadOnlyList<Breach>, bool> holds)
    {
        var (passed, refused) = (0, 0);
        var steps = Gen.Choose(0, 1_000_000).ListOf().ToArbitrary();
        Prop.ForAll(steps, numbers =>
        {
            var sketch = PageSketch.Of(numbers, names, Voids);
            var breaches = Finished.Breaches(sketch.Html);
            _ = breaches.Count == 0 ? passed++ : refused++;
            return holds(sketch, breaches).Label(sketch.Html);
        }).Check(Thoroughly);

        // Neither verdict is rare.
        Assert.InRange(passed, 200, 3800);
        Assert.InRange(refused, 200, 3800);
    }
}
