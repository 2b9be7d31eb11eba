using System.Text.RegularExpressions;
using Playbook.Generation.Writing.Gate;

namespace Playbook.Tests.Writing.Gate;

public sealed partial class AllowedMarkupTests
{
    private static readonly string Documentation = File.ReadAllText(Repository.Path("docs/theming.md"));

    [Theory]
    [InlineData("elements", AllowedMarkup.Html)]
    [InlineData("drawings", AllowedMarkup.Svg)]
    [InlineData("everywhere in drawings", AllowedMarkup.EverywhereInSvg)]
    public void The_authors_of_themes_are_told_what_is_allowed(string name, string list) =>
        Assert.Contains($"```text {name}\n{list}\n```\n", Documentation, StringComparison.Ordinal);

    [Fact]
    public void And_what_every_element_takes()
    {
        Assert.Contains($"`{AllowedMarkup.Everywhere}`", Documentation, StringComparison.Ordinal);
        Assert.Contains($"only `{AllowedMarkup.Void.Replace(" ", "`, `", StringComparison.Ordinal)}` hold nothing", Documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_on_the_list_can_run_a_script_or_lead_a_page_elsewhere()
    {
        var names = AllowedMarkup.Lines(AllowedMarkup.Html).Concat(AllowedMarkup.Lines(AllowedMarkup.Svg)).Concat(AllowedMarkup.Lines(AllowedMarkup.MathML)).ToList();
        var attributes = names.SelectMany(n => n.Others).Concat(AllowedMarkup.Words(AllowedMarkup.Everywhere)).Concat(AllowedMarkup.Words(AllowedMarkup.EverywhereInSvg));

        Assert.DoesNotContain(names, n => n.Name is "iframe" or "object" or "embed" or "base" or "style" or "frame" or "frameset" or "foreignObject" or "animate" or "set");
        Assert.DoesNotContain(attributes, a => Handler().IsMatch(a));
        Assert.DoesNotContain(attributes, a => a is "style" or "srcdoc" or "srcset" or "formaction" or "ping" or "xlink:href" or "target" or "is" or "nonce" or "background");
    }

    [GeneratedRegex("^on")]
    private static partial Regex Handler();
}
