using System.Globalization;
using System.Net;
using Playbook.Generation.Html;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>
/// Turns a text's HTML, as this program made it, back into Markdown. The source would not do: its links are not resolved, its remarks are not for readers,
/// and in a lenient build it may hold what the page shows as text only. What this does not know is passed through without its tags.
/// </summary>
internal sealed class HtmlAsMarkdown(MarkdownWriter writer, Func<string, string> addressOf)
{
    private readonly Stack<List> _lists = new();
    private readonly Stack<bool> _quotes = new();
    private readonly Stack<string> _links = new();
    private List<Action>? _row;
    private bool _isHead;
    private bool _inNotes;

    public void Write(string html)
    {
        var tokens = new HtmlTokens(html);
        while (tokens.Next())
        {
            switch (tokens.Kind)
            {
                case HtmlTokenKind.Text:
                    writer.Text(Decoded(tokens.Value));
                    break;
                case HtmlTokenKind.Start:
                    Start(ref tokens);
                    break;
                case HtmlTokenKind.End:
                    End(tokens.Value);
                    break;
            }
        }

        writer.End();
    }

    private void Start(ref HtmlTokens tokens)
    {
        switch (tokens.Value)
        {
            case "p" when tokens.Has("callout__title"):
                Strong(ref tokens);
                break;
            case "section" when tokens.Has("class=\"footnotes\""):
                _inNotes = true;
                writer.End();
                break;
            case "h1" or "h2" or "h3" or "h4" or "h5" or "h6":
                writer.Heading(tokens.Value[1] - '0');
                break;
            case "div":
                BeginDivision(isQuote: tokens.Has("class=\"callout "));
                break;
            case "p" or "section" or "figure" or "details" or "dl" or "dd" or "thead" or "tbody":
                writer.End();
                break;
            case "ul" or "ol":
                BeginList(tokens.Value is "ol");
                break;
            case "li":
                BeginItem(ref tokens);
                break;
            case "blockquote":
                writer.Open("> ", "> ");
                break;
            case "summary" or "dt" or "caption":
                Strong(ref tokens);
                break;
            case "figcaption":
                writer.End();
                writer.Raw("– ");
                break;
            case "pre":
                var language = tokens.IsNext("<code class=\"language-") ? LanguageOf(ref tokens) : "";
                writer.CodeBlock(tokens.TextUntil("pre"), language);
                break;
            case "code":
                writer.Code(tokens.TextUntil("code"));
                break;
            case "hr":
                writer.End();
                writer.Raw("---");
                writer.End();
                break;
            case "br":
                writer.LineBreak();
                break;
            case "strong" or "b":
                writer.Raw("**");
                break;
            case "em" or "i":
                writer.Raw("*");
                break;
            case "del":
                writer.Raw("~~");
                break;
            case "sup" when tokens.Has("footnote-ref"):
                writer.Raw($"[^{tokens.TextUntil("sup").Trim()}]");
                break;
            case "sub" or "sup":
                writer.Raw($"<{tokens.Value}>");
                break;
            case "a":
                BeginLink(ref tokens);
                break;
            case "img":
                writer.BeginLink("![");
                writer.Text(tokens.Attribute("alt") ?? "");
                writer.EndLink(addressOf(tokens.Attribute("src") ?? ""));
                break;
            case "input":
                writer.Raw(tokens.Has(" checked") ? "[x]" : "[ ]");
                break;
            case "table":
                writer.End();
                _isHead = true;
                break;
            case "tr":
                _row = [];
                break;
            case "th" or "td" when _row is not null:
                _row.Add(CellOf(ref tokens));
                break;
            case "svg" or "math" or "button" or "template" or "script" or "style":
                tokens.TextUntil(tokens.Value);
                break;
        }
    }

    private void End(ReadOnlySpan<char> name)
    {
        switch (name)
        {
            case "ul" or "ol":
                writer.End();
                _lists.Pop();
                break;
            case "li" or "blockquote":
                writer.Close();
                break;
            case "div":
                EndDivision();
                break;
            case "p" or "section" or "figure" or "details" or "figcaption" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "dl" or "dd" or "table":
                writer.End();
                break;
            case "tr" when _row is { Count: > 0 } row:
                writer.Row(row, _isHead);
                (_row, _isHead) = (null, false);
                break;
            case "strong" or "b":
                writer.RawAtWord("**");
                break;
            case "em" or "i":
                writer.RawAtWord("*");
                break;
            case "del":
                writer.RawAtWord("~~");
                break;
            case "sub" or "sup":
                writer.RawAtWord($"</{name}>");
                break;
            case "a" when _links.TryPop(out var href):
                writer.EndLink(href);
                break;
        }
    }

    private void BeginList(bool isNumbered)
    {
        writer.End();
        if (_lists.Count == 0)
        {
            writer.Apart();
        }

        _lists.Push(new List(isNumbered));
    }

    private void BeginDivision(bool isQuote)
    {
        writer.End();
        _quotes.Push(isQuote);
        if (isQuote)
        {
            writer.Open("> ", "> ");
        }
    }

    private void EndDivision()
    {
        writer.End();
        if (_quotes.TryPop(out var isQuote) && isQuote)
        {
            writer.Close();
        }
    }

    private void BeginItem(ref HtmlTokens tokens)
    {
        if (!_lists.TryPeek(out var list))
        {
            return;
        }

        var number = ++list.Count;
        var marker = _inNotes ? $"[^{number}]: " : list.IsNumbered ? string.Create(CultureInfo.InvariantCulture, $"{number}. ") : "- ";
        writer.Open(marker, _inNotes ? "    " : new string(' ', marker.Length), isTight: !tokens.IsNext("<p"));
    }

    private void BeginLink(ref HtmlTokens tokens)
    {
        if (tokens.Attribute("href") is not { } href || tokens.Has("footnote-back"))
        {
            tokens.TextUntil("a");
            return;
        }

        _links.Push(addressOf(href));
        writer.BeginLink();
    }

    private void Strong(ref HtmlTokens tokens)
    {
        var name = tokens.Value;
        writer.End();
        writer.Raw("**");
        writer.Text(tokens.TextUntil(name));
        writer.RawAtWord("**");
        writer.End();
    }

    private static string LanguageOf(ref HtmlTokens tokens)
    {
        tokens.Next();
        var name = tokens.Attribute("class")!["language-".Length..];
        return name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '+' or '#') ? name : "";
    }

    /// <summary>A cell is written when its row is: its HTML is set aside until then.</summary>
    private Action CellOf(ref HtmlTokens tokens)
    {
        var inner = tokens.HtmlUntil(tokens.Value).ToString();
        return () => new HtmlAsMarkdown(writer, addressOf).Write(inner);
    }

    private static ReadOnlySpan<char> Decoded(ReadOnlySpan<char> text) =>
        text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text;

    private sealed record List(bool IsNumbered)
    {
        public int Count { get; set; }
    }
}
