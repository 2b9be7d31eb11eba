using System.Collections.Frozen;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom.Events;
using AngleSharp.Html.Parser;
using Playbook.Files;

namespace Playbook.Tests.Parsing.Markdown;

/// <summary>
/// Reads the HTML of a body as a browser does and compares it with what a body may hold. Knows nothing of the writer, so that the writer cannot
/// agree with itself.
/// </summary>
internal static partial class SafeMarkup
{
    private static readonly FrozenDictionary<string, string[]> Allowed = new Dictionary<string, string[]>
    {
        ["a"] = ["href", "id", "class", "aria-label"], ["abbr"] = ["title"], ["blockquote"] = [], ["br"] = [], ["code"] = ["class"], ["dd"] = [], ["del"] = [], ["caption"] = [], ["details"] = [], ["figcaption"] = [], ["figure"] = ["class"],
        ["div"] = ["class", "role", "tabindex", "aria-label"], ["dl"] = [], ["dt"] = [], ["em"] = [], ["h2"] = ["id"], ["h3"] = ["id"], ["h4"] = ["id"], ["h5"] = ["id"], ["h6"] = ["id"],
        ["hr"] = [], ["img"] = ["src", "alt"], ["input"] = ["type", "disabled", "checked", "aria-label"], ["kbd"] = [], ["li"] = ["class", "id"], ["mark"] = [], ["ol"] = ["start", "class"],
        ["p"] = ["class", "id"], ["pre"] = ["tabindex", "class"], ["section"] = ["class", "aria-label"], ["small"] = [], ["path"] = ["class", "d"], ["pb-tabs"] = ["class"], ["rect"] = ["class", "x", "y", "width", "height", "rx"], ["span"] = ["id", "class"], ["svg"] = ["class", "viewBox", "width", "height", "role", "aria-label"], ["text"] = ["class", "x", "y", "text-anchor"], ["strong"] = [], ["sub"] = [], ["summary"] = [],
        ["sup"] = ["class", "id"], ["table"] = [], ["tbody"] = [], ["td"] = ["class"], ["th"] = ["scope", "class"], ["thead"] = [], ["tr"] = [], ["ul"] = ["class"],
    }.ToFrozenDictionary();

    /// <summary>The first thing that must not be there; null when all is well.</summary>
    public static string? Flaw(string html, int levelAbove = 1)
    {
        string? error = null;
        var parser = new HtmlParser();
        parser.Error += (_, e) => error ??= e is HtmlErrorEvent { Code: var code } ? $"{(HtmlParseError)code}" : e.ToString();
        using var document = parser.ParseDocument("<!doctype html><html lang=en><title>x</title><body>" + html + "</body></html>");
        if (error is not null)
        {
            return "parse error: " + error;
        }

        var elements = document.Body!.QuerySelectorAll("*");

        // An element the browser adds or moves shows that something was nested wrongly.
        if (elements.Length != StartTag().Count(html))
        {
            return $"{elements.Length} elements from {StartTag().Count(html)} tags";
        }

        return elements.Select(FlawOf).FirstOrDefault(f => f is not null) ?? RepeatedId(elements) ?? SkippedLevel(elements, levelAbove);
    }

    private static string? FlawOf(IElement element)
    {
        if (!Allowed.TryGetValue(element.LocalName, out var attributes))
        {
            return $"<{element.LocalName}>";
        }

        foreach (var attribute in element.Attributes)
        {
            if (!attributes.Contains(attribute.Name))
            {
                return $"<{element.LocalName} {attribute.Name}>";
            }

            if (attribute.Name is "href" or "src" && !UrlPolicy.Check(attribute.Value, UrlUse.Link).IsAllowed)
            {
                return $"{attribute.Name}={attribute.Value}";
            }
        }

        return element.LocalName switch
        {
            "a" when element.ParentElement?.Closest("a") is not null => "a link in a link",
            "details" when element.FirstElementChild?.LocalName != "summary" => "details without a summary",
            "figcaption" when element.PreviousElementSibling is not null && element.NextElementSibling is not null => "a caption in the middle of its figure",
            "ul" or "ol" when element.Children.Any(c => c.LocalName != "li") => "a list with something else than items",
            "dl" when element.FirstElementChild?.LocalName != "dt" || element.Children.Any(c => c.LocalName is not ("dt" or "dd")) => "a definition list without a term",
            "p" or "h2" or "h3" or "h4" or "h5" or "h6" or "dt" or "summary" or "em" or "strong" or "a" when element.QuerySelector("p,div,ul,ol,table,pre,blockquote,hr,h2,h3,details,dl") is not null =>
                $"a block in <{element.LocalName}>",
            _ => null,
        };
    }

    private static string? RepeatedId(IHtmlCollection<IElement> elements) =>
        elements.Select(e => e.GetAttribute("id")).OfType<string>().GroupBy(i => i, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } g ? $"id {g.Key} twice" : null;

    private static string? SkippedLevel(IHtmlCollection<IElement> elements, int level)
    {
        foreach (var heading in elements.Where(e => e.LocalName is ['h', >= '1' and <= '6']))
        {
            var next = heading.LocalName[1] - '0';
            if (next > level + 1)
            {
                return $"h{next} after h{level}";
            }

            level = next;
        }

        return null;
    }

    [GeneratedRegex("<[a-z]")]
    private static partial Regex StartTag();
}
