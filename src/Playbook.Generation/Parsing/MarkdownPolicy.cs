using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing;

/// <summary>What Markdown may do, and how much of it one text may hold.</summary>
public sealed record MarkdownPolicy
{
    /// <summary>For a playbook that is written with this tool.</summary>
    public static MarkdownPolicy Strict { get; } = new();

    /// <summary>For a handbook that comes from elsewhere: HTML is a warning, and what HTML says about links, pictures and anchors is understood.</summary>
    public static MarkdownPolicy Imported { get; } = new() { RawHtml = Severity.Warning };

    /// <summary>How a tag that is not on the short list counts; it is shown as text in any case.</summary>
    public Severity RawHtml { get; init; } = Severity.Error;

    /// <summary>Whether <c>&lt;a href&gt;</c> and <c>&lt;img src&gt;</c> are read as the Markdown link and picture they stand for.</summary>
    public bool ReadsHtmlLinks => RawHtml != Severity.Error;

    /// <summary>Quotes, lists and emphasis inside each other.</summary>
    public int MaxDepth { get; init; } = 50;

    public int MaxHeadings { get; init; } = 1_000;

    /// <summary>Characters without a blank line between them.</summary>
    public int MaxBlockLength { get; init; } = 64 * 1024;

    public int MaxTableColumns { get; init; } = 200;

    public int MaxTableCells { get; init; } = 20_000;

    /// <summary>Reference definitions and footnotes of one text.</summary>
    public int MaxDefinitions { get; init; } = 2_000;

    /// <summary>Words the reader of a page sees or hears that its author did not write.</summary>
    public MarkdownWords Words { get; init; } = new();
}

/// <summary>Words of the interface inside a body, in the language of the site.</summary>
public sealed record MarkdownWords
{
    public string Note { get; init; } = "Note";

    public string Tip { get; init; } = "Tip";

    public string Important { get; init; } = "Important";

    public string Warning { get; init; } = "Warning";

    public string Caution { get; init; } = "Caution";

    public string Table { get; init; } = "Table";

    public string Details { get; init; } = "Details";

    public string Tab { get; init; } = "Tab";

    public string Done { get; init; } = "Done";

    public string NotDone { get; init; } = "Not done";

    public string Footnotes { get; init; } = "Footnotes";

    public string Footnote { get; init; } = "Footnote";

    public string BackToText { get; init; } = "Back to the text";

    public string Diagram { get; init; } = "Diagram";

    public string DiagramAsList { get; init; } = "The same as a list";

    public string LeadsTo { get; init; } = "leads to";
}
