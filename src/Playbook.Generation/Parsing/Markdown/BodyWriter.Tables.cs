using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Playbook.Content;
using Playbook.Files;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private const string CaptionMark = "Table: ";

    private static readonly object CaptionKey = new();

    private readonly Dictionary<string, int> _regionNames = new(StringComparer.Ordinal);

    /// <summary>A wide table scrolls inside a region that takes the focus and has a name of its own.</summary>
    private void WriteTable(Table table)
    {
        CheckRows(table);
        var caption = CaptionOf(table);
        _html.Raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""u8);
        _html.Text(NameOfTable(caption is null ? null : PlainWords.Of(caption.Inline, _source.Masks)));
        _html.Raw("\">\n<table>\n"u8);
        if (caption is not null)
        {
            _html.Raw("<caption>"u8);
            WriteLeaf(caption);
            _html.Raw("</caption>\n"u8);
        }

        Enter(table);
        var columns = table.Count > 0 ? ((TableRow)table[0]).Count : 0;
        var inBody = false;
        foreach (var child in table)
        {
            var row = (TableRow)child;
            if (row.IsHeader)
            {
                _html.Raw("<thead>\n"u8);
                WriteRow(table, row, columns);
                _html.Raw("</thead>\n"u8);
                continue;
            }

            _html.Raw(inBody ? default : "<tbody>\n"u8);
            inBody = true;
            WriteRow(table, row, columns);
        }

        Leave();
        _html.Raw(inBody ? "</tbody>\n</table>\n</div>\n"u8 : "</table>\n</div>\n"u8);
    }

    /// <summary>A picture of a CSV file, alone in its paragraph, is the table in it; the words between the brackets are its caption.</summary>
    private bool TryWriteTableFile(ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is not LinkInline { IsImage: true } image || image.NextSibling is not null || !IsTableFile(TargetOf(image)))
        {
            return false;
        }

        var target = TargetOf(image);
        var place = PlaceOf(image);
        if (!IsSafe(target, UrlUse.Resource, place))
        {
            return false;
        }

        var caption = PlainWords.Of(image, _source.Masks);
        _html.Raw("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\""u8);
        _html.Text(NameOfTable(string.IsNullOrWhiteSpace(caption) ? null : caption));
        _html.Raw("\">\n<table>\n"u8);
        Space();
        if (!string.IsNullOrWhiteSpace(caption))
        {
            _html.Raw("<caption>"u8);
            Text(caption);
            Space();
            _html.Raw("</caption>\n"u8);
        }

        var index = AddLink(LinkKind.Table, target, place, title: null, caption);
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.Table, index));
        _linkWords.Clear();
        _html.Raw("</table>\n</div>\n"u8);
        return true;
    }

    private static bool IsTableFile(string target) => target.Split('?', '#')[0].EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private void WriteRow(Table table, TableRow row, int columns)
    {
        _html.Raw("<tr>\n"u8);
        for (var i = 0; i < columns; i++)
        {
            var cell = i < row.Count ? (TableCell)row[i] : null;

            // A heading without words would be announced as an empty one.
            var isHead = row.IsHeader && cell is not null && !IsEmpty(cell);
            _html.Raw(isHead ? "<th scope=\"col\""u8 : "<td"u8);
            _html.Raw((i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null) switch
            {
                TableColumnAlign.Left => " class=\"left\">"u8,
                TableColumnAlign.Center => " class=\"center\">"u8,
                TableColumnAlign.Right => " class=\"right\">"u8,
                _ => ">"u8,
            });
            if (cell is not null)
            {
                WriteBlocks(cell, isTight: true);
                TrimEnd();
            }

            _html.Raw(isHead ? "</th>\n"u8 : "</td>\n"u8);
        }

        _html.Raw("</tr>\n"u8);
    }

    private static bool IsEmpty(TableCell cell) => cell.Count == 0 || (cell.Count == 1 && cell[0] is LeafBlock { Inline: null or { FirstChild: null } });

    private static ParagraphBlock? CaptionOf(Block table) => table.GetData(CaptionKey) as ParagraphBlock;

    /// <summary>A paragraph <c>Table: words</c> right before a table is its caption, and is written with it.</summary>
    private static void FindCaptions(ContainerBlock container)
    {
        ParagraphBlock? previous = null;
        foreach (var block in container)
        {
            if (block is Table && previous?.Inline?.FirstChild is LiteralInline first && first.Content.AsSpan().StartsWith(CaptionMark, StringComparison.Ordinal))
            {
                first.Content.Start += CaptionMark.Length;
                first.Span.Start += CaptionMark.Length;
                block.SetData(CaptionKey, previous);
                previous.SetData(CaptionKey, true);
            }

            previous = block as ParagraphBlock;
        }
    }

    private string NameOfTable(string? caption)
    {
        var heading = caption ?? (_headings.Count > 0 ? _headings[^1].Text : _leadingHeading?.Value);
        var name = string.IsNullOrWhiteSpace(heading) ? _policy.Words.Table : $"{_policy.Words.Table}: {heading}";
        return Numbered(name);
    }

    /// <summary>Regions of one page are told apart by their names.</summary>
    private string Numbered(string name)
    {
        var number = _regionNames[name] = _regionNames.GetValueOrDefault(name) + 1;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
    }
}
