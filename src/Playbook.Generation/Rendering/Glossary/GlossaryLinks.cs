using System.Collections.Frozen;
using System.Net;
using System.Text;
using Playbook.Content;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering.Glossary;

/// <summary>
/// Turns the first mention of each term and metric on a page into a button that shows its definition: for a pointer, a finger and the keyboard alike,
/// without a script. Never inside headings, links, code or labels; never what the page links to itself; not at all on a page with <c>glossary: false</c>.
/// </summary>
internal sealed class GlossaryLinks(PlaybookModel model)
{
    private static readonly FrozenSet<string> Untouched = FrozenSet.Create("a", "abbr", "button", "code", "h1", "h2", "h3", "h4", "h5", "h6", "label", "pre", "summary", "svg", "th");
    private readonly GlossaryNames _names = new(model);

    public HtmlText In(HtmlText body, LinkedEntry page)
    {
        if (_names.IsEmpty || body.Value.Length == 0 || page.Entry.Fields["glossary"] is BooleanValue { Value: false })
        {
            return body;
        }

        var done = page.AllBodies.SelectMany(b => b.Links).Select(l => l.Page?.Entry?.Id).OfType<EntryId>().Append(page.Entry.Id).ToHashSet();
        var found = new List<Entry>();
        var html = body.Value;
        var result = new StringBuilder(html.Length + 256);
        var skipUntil = (string?)null;
        for (var i = 0; i < html.Length;)
        {
            if (html[i] == '<')
            {
                var end = html.IndexOf('>', i);
                end = end < 0 ? html.Length : end + 1;
                skipUntil = Enter(html.AsSpan(i, end - i), skipUntil);
                result.Append(html, i, end - i);
                i = end;
            }
            else if (skipUntil is null && char.IsLetterOrDigit(html[i]))
            {
                i = Word(html, i, done, found, result);
            }
            else
            {
                // An entity such as &amp; is one character, not a word.
                var length = html[i] == '&' && html.IndexOf(';', i) is > 0 and var semicolon && semicolon - i < 12 ? semicolon - i + 1 : 1;
                result.Append(html, i, length);
                i += length;
            }
        }

        return found.Count == 0 ? body : HtmlText.Safe(result.Append(Cards(found)).ToString());
    }

    private int Word(string html, int start, HashSet<EntryId> done, List<Entry> found, StringBuilder result)
    {
        var end = start + 1;
        while (end < html.Length && char.IsLetterOrDigit(html[end]))
        {
            end++;
        }

        if (_names.At(html, start, end) is { } name && done.Add(name.Entry.Id))
        {
            found.Add(name.Entry);
            var text = html.AsSpan(start, name.Text.Length);
            result.Append("<button type=\"button\" class=\"term\" popovertarget=\"").Append(IdOf(name.Entry)).Append("\">").Append(text).Append("</button>");
            return start + name.Text.Length;
        }

        result.Append(html, start, end - start);
        return end;
    }

    /// <summary>Which element's end is waited for after this tag; null while words count.</summary>
    private static string? Enter(ReadOnlySpan<char> tag, string? skipUntil)
    {
        var isEnd = tag.Length > 1 && tag[1] == '/';
        var name = tag[(isEnd ? 2 : 1)..];
        var length = name.IndexOfAny(" />\n");
        name = length < 0 ? name : name[..length];
        if (skipUntil is not null)
        {
            return isEnd && name.SequenceEqual(skipUntil) ? null : skipUntil;
        }

        return !isEnd && Untouched.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var known) ? known : null;
    }

    private static string Cards(IEnumerable<Entry> found)
    {
        var html = new StringBuilder();
        foreach (var entry in found)
        {
            var definition = entry.Fields.Text("definition") ?? entry.Summary ?? "";
            var id = IdOf(entry);

            // A card that opens takes the focus to its link, so that its name and its text are read out; Escape gives the focus back.
            html.Append("<div popover id=\"").Append(id).Append("\" class=\"term-card\" role=\"dialog\" aria-labelledby=\"").Append(id).Append("-name\" aria-describedby=\"")
                .Append(id).Append("-text\"><p class=\"term-card__title\" id=\"").Append(id).Append("-name\"><a autofocus href=\"")
                .Append(entry.Address.Value).Append("\">").Append(WebUtility.HtmlEncode(entry.Title.Value)).Append("</a></p><p id=\"").Append(id).Append("-text\">")
                .Append(WebUtility.HtmlEncode(definition)).Append("</p></div>\n");
        }

        return html.ToString();
    }

    private static string IdOf(Entry entry) => $"term~{entry.Type.Name}~{entry.Id.Slug.Replace('/', '~')}";
}
