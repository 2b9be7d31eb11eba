using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private static readonly string[] ContainerNames = ["note", "tip", "important", "warning", "caution", "details", "tabs", "tab", "steps", "cards", "quote"];

    private int _tabGroups;

    private void WriteContainer(Container container)
    {
        if (!container.IsClosed)
        {
            Report(MarkdownRules.UnclosedContainer, Locate(container.NameSpan), container.Name).Help("write a line `:::` where it ends");
        }

        switch (container.Name)
        {
            case "note" or "tip" or "important" or "warning" or "caution":
                WriteCallout(container.Name, container.Title, container);
                break;
            case "details":
                WriteDetails(container, default, isOpen: false);
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

    /// <summary>One part is open at a time, by the browser's own doing: parts of one name close each other. It works without a script.</summary>
    private void WriteTabs(Container tabs)
    {
        Enter(tabs);
        _html.Raw("<div class=\"tabs\">\n"u8);
        var group = ++_tabGroups;
        var isFirst = true;
        foreach (var block in tabs)
        {
            if (block is Container { Name: "tab" } tab)
            {
                WriteDetails(tab, group, isFirst);
                isFirst = false;
            }
            else
            {
                WriteBlock(block, isTight: false);
            }
        }

        _html.Raw("</div>\n"u8);
        Leave();
    }

    private void WriteDetails(Container container, int? group, bool isOpen)
    {
        _html.Raw("<details"u8);
        if (group is { } number)
        {
            _html.Raw(" name=\""u8);
            _html.Text(_idPrefix);
            _html.Raw("tabs-"u8);
            _html.Number(number);
            _html.Raw("\""u8);
        }

        _html.Raw(isOpen ? " open><summary>"u8 : "><summary>"u8);
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
        WriteLeaf(paragraph);
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
