namespace Playbook.Generation.Parsing.Markdown;

/// <summary>What to write in Markdown instead of a tag.</summary>
internal static class RawHtmlAdvice
{
    public static string For(HtmlTag tag) => tag.Name switch
    {
        "b" or "strong" => "write `**bold**`",
        "i" or "em" => "write `*emphasis*`",
        "a" when tag.Attribute("href") is null => "write the address behind a heading: `## Words {#address}`",
        "a" => "write `[words](target)`",
        "img" => "write `![what the picture shows](picture.png)`",
        "code" or "tt" or "samp" or "var" => "write `` `code` ``",
        "pre" => "put the code between lines of three backticks",
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => $"write `{new string('#', tag.Name[1] - '0')} Heading`",
        "p" => "leave a blank line between paragraphs",
        "ul" or "li" => "write `- item` on a line of its own",
        "ol" => "write `1. item` on a line of its own",
        "blockquote" or "q" or "cite" => "write `> quoted words`",
        "table" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th" or "caption" or "colgroup" or "col" => "write a table with `|` between the cells and `|---|---|` under the first row",
        "dl" or "dt" or "dd" => "write the term on one line and `:   its meaning` on the next",
        "hr" => "write `---` on a line of its own",
        "br" => "write `<br>` without attributes, or end the line with a backslash",
        "div" or "section" or "article" or "aside" or "header" or "footer" or "main" or "nav" or "span" or "center" or "font" or "u" or "figure" or "figcaption" or "big" =>
            "remove it: headings, lists and callouts (`> [!NOTE]`) give a text its shape",
        "s" or "del" or "strike" => "write `~~struck through~~`",
        "ins" => "remove it: the history of the file shows what was added",
        "details" or "summary" => "write `<details><summary>Words</summary>` on one line, `</details>` on another, and blank lines around the text between",
        "abbr" => "write `<abbr title=\"long form\">short form</abbr>` in one paragraph",
        "kbd" or "sub" or "sup" or "mark" or "small" => $"write `<{tag.Name}>` without attributes, and `</{tag.Name}>` in the same paragraph",
        "iframe" or "video" or "audio" or "embed" or "object" or "source" or "track" => "link to it: `[what it shows](https://...)`",
        "script" or "style" or "link" or "meta" or "base" => "remove it: scripts and styles belong to the theme",
        "form" or "input" or "button" or "select" or "option" or "textarea" or "label" => "remove it: a page has no forms of its own; `- [ ] step` makes a check list",
        _ => "write it in Markdown, or between backticks to show the tag itself",
    };
}
