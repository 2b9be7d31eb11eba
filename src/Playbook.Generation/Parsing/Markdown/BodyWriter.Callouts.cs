using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private static readonly string[] CalloutKinds = ["note", "tip", "important", "warning", "caution"];

    /// <summary>A quote that begins with <c>[!KIND]</c>.</summary>
    private void WriteCallout(QuoteBlock quote, Callout callout)
    {
        var kind = callout.Kind.ToLowerInvariant();
        if (ToneOf(kind) is null)
        {
            Report(MarkdownRules.UnknownCallout, Locate(callout.Span), Excerpt.Of(callout.Kind))
                .Help($"write one of {string.Join(", ", CalloutKinds.Select(k => $"`[!{k.ToUpperInvariant()}]`"))}; words behind it are its title")
                .SuggestNearest(kind, CalloutKinds, Locate(callout.Span));
        }

        var title = Callout.TakeTitle(quote);
        if (callout.IsClosed)
        {
            _html.Raw("<details><summary>"u8);
            WriteCalloutTitle(kind, title);
            _html.Raw("</summary>\n"u8);
            WriteBlocks(quote, isTight: false);
            _html.Raw("</details>\n"u8);
            return;
        }

        OpenCallout(kind);
        WriteCalloutTitle(kind, title);
        CloseCalloutTitle();
        WriteBlocks(quote, isTight: false);
        _html.Raw("</div>\n"u8);
    }

    /// <summary>Lines between <c>:::tip Title</c> and <c>:::</c>.</summary>
    private void WriteCallout(Container container)
    {
        OpenCallout(container.Name);
        if (container.Title.Length == 0)
        {
            _html.Text(UsualTitle(container.Name));
        }
        else
        {
            Space();
            Text(container.Title);
            Space();
        }

        CloseCalloutTitle();
        WriteBlocks(container, isTight: false);
        _html.Raw("</div>\n"u8);
    }

    private void OpenCallout(string kind)
    {
        _html.Raw("<div class=\"callout callout--"u8);
        _html.Text(ToneOf(kind) ?? "note");
        _html.Raw("\" role=\"note\">\n<p class=\"callout__title\">"u8);
    }

    private void CloseCalloutTitle() => _html.Raw("</p>\n"u8);

    private void WriteCalloutTitle(string kind, ParagraphBlock? title)
    {
        if (title is null)
        {
            _html.Text(UsualTitle(kind));
            return;
        }

        // One child for the theme, which sets a sign beside it.
        _html.Raw("<span>"u8);
        WriteLeaf(title);
        Space();
        _html.Raw("</span>"u8);
    }

    /// <summary>Five kinds look different; the others that Obsidian knows look like the nearest of them. Null for a kind that nobody knows.</summary>
    private static string? ToneOf(string kind) => kind switch
    {
        "tip" or "hint" or "success" or "check" or "done" => "tip",
        "important" => "important",
        "warning" or "attention" => "warning",
        "caution" or "danger" or "error" or "failure" or "fail" or "missing" or "bug" => "caution",
        "note" or "info" or "todo" or "abstract" or "summary" or "tldr" or "question" or "help" or "faq" or "example" or "quote" or "cite" => "note",
        _ => null,
    };

    /// <summary>In the language of the site for the five kinds, and the author's own word for the others.</summary>
    private string UsualTitle(string kind) => kind switch
    {
        "note" => _policy.Words.Note,
        "tip" => _policy.Words.Tip,
        "important" => _policy.Words.Important,
        "warning" => _policy.Words.Warning,
        "caution" => _policy.Words.Caution,
        _ => string.Concat(char.ToUpperInvariant(kind[0]).ToString(), kind.AsSpan(1)),
    };
}
