using Markdig.Extensions.Footnotes;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>All notes that a text defines. The parser throws away those that nobody refers to, and all but the first of one name.</summary>
internal static class FootnoteNotes
{
    private static readonly object Key = new();

    public static void Attach(FootnoteParser parser) => parser.Closed += static (processor, block) =>
    {
        if (processor.Document.GetData(Key) is not List<Footnote> all)
        {
            all = [];
            processor.Document.SetData(Key, all);
        }

        all.Add((Footnote)block);
    };

    public static IReadOnlyList<Footnote> Of(MarkdownDocument document) => document.GetData(Key) as List<Footnote> ?? [];
}
