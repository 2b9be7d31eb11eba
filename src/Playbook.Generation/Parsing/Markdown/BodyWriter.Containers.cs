using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private static readonly string[] ContainerNames = ["note", "tip", "important", "warning", "caution", "details", "tabs", "tab", "steps", "cards", "quote"];

    private int _tabGroups;

    // The words behind a picture's target stand below it already.
    private bool _isCaptioned;

    private void WriteContainer(Container container)
    {
        if (!container.IsClosed)
        {
            Report(MarkdownRules.UnclosedContainer, Locate(container.NameSpan), container.Name).Help("write a line `:::` where it ends");
        }

        switch (container.Name)
        {
            case "note" or "tip" or "important" or "warning" or "caution":
                WriteCallout(container);
                break;
            case "details":
                WriteDetails(container);
                break;
            case "tabs":
                WriteTabs(container);
                break;
            case "steps" or "cards":
                WriteStyledList(container);
                break;
            case "quote":
                WriteQuote(container);
                break;
            default:
                Report(MarkdownRules.UnknownContainer, Locate(container.NameSpan), container.Name)
                    .Help($"write one of {string.Join(", ", ContainerNames.Select(n => $"`{n}`"))}")
                    .SuggestNearest(container.Name, ContainerNames);
                WriteBlocks(container, isTight: false);
                break;
        }
    }

    /// <summary>All parts one below the other, each under its name: a script lays them behind one another, and paper shows them all.</summary>
    private void WriteTabs(Container tabs)
    {
        Enter(tabs);
        _html.Raw("<pb-tabs class=\"tabs\">\n"u8);
        var group = ++_tabGroups;
        var number = 0;
        foreach (var block in tabs)
        {
            if (block is Container { Name: "tab" } tab)
            {
                WriteTab(tab, group, ++number);
            }
            else
            {
                WriteBlock(block, isTight: false);
            }
        }

        _html.Raw("</pb-tabs>\n"u8);
        Leave();
    }

    private void WriteTab(Container tab, int group, int number)
    {
        // The colon keeps it apart from every heading.
        _html.Raw("<div class=\"tab\">\n<p class=\"tab__title\" id=\""u8);
        _html.Text(_idPrefix);
        _html.Raw("tab:"u8);
        _html.Number(group);
        _html.Raw("-"u8);
        _html.Number(number);
        _html.Raw("\">"u8);
        Space();
        Text(tab.Title.Length == 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{_policy.Words.Tab} {number}") : tab.Title);
        Space();
        _html.Raw("</p>\n"u8);
        WriteBlocks(tab, isTight: false);
        _html.Raw("</div>\n"u8);
    }

    private void WriteDetails(Container container)
    {
        _html.Raw("<details><summary>"u8);
        Space();
        Text(container.Title.Length == 0 ? _policy.Words.Details : container.Title);
        Space();
        _html.Raw("</summary>\n"u8);
        WriteBlocks(container, isTight: false);
        _html.Raw("</details>\n"u8);
    }

    /// <summary>Steps and cards are a list for everybody who cannot see their shape.</summary>
    private void WriteStyledList(Container container)
    {
        Enter(container);
        foreach (var block in container)
        {
            if (block is ListBlock list)
            {
                WriteList(list, container.Name == "steps" ? "guide-steps"u8 : "guide-cards"u8);
            }
            else
            {
                WriteBlock(block, isTight: false);
            }
        }

        Leave();
    }

    private void WriteQuote(Container quote)
    {
        _html.Raw("<figure class=\"quote\">\n<blockquote>\n"u8);
        WriteBlocks(quote, isTight: false);
        _html.Raw("</blockquote>\n"u8);
        WriteCaption(quote.Title);
        _html.Raw("</figure>\n"u8);
    }

    /// <summary>A picture alone in its paragraph, with words in quotation marks behind its target, stands with them as its caption.</summary>
    private bool TryWriteFigure(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true, Title: { Length: > 0 } title } image || image.NextSibling is not null)
        {
            return false;
        }

        _html.Raw("<figure>"u8);
        _isCaptioned = true;
        WriteLeaf(paragraph);
        _isCaptioned = false;
        _html.Raw("\n"u8);
        WriteCaption(title);
        _html.Raw("</figure>\n"u8);
        return true;
    }

    private void WriteCaption(string words)
    {
        if (words.Length > 0)
        {
            _html.Raw("<figcaption>"u8);
            Space();
            Text(words);
            Space();
            _html.Raw("</figcaption>\n"u8);
        }
    }
}
