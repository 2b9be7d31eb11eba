using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Reads <c>[^1]</c> where a note has that name. Read as a link, as the parser would have it, two marks side by side are the words and the name of one.
/// </summary>
internal sealed class FootnoteMarkParser : InlineParser
{
    private const int MaxLength = 200;

    public FootnoteMarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        if (!text.StartsWith("[^"))
        {
            return false;
        }

        var length = text[1..Math.Min(text.Length, MaxLength)].IndexOfAny("[]\n\\") + 1;
        if (length < 3 || text[length] != ']' || (length + 1 < text.Length && text[length + 1] == '('))
        {
            return false;
        }

        if (!processor.Document.TryGetLinkReferenceDefinition(text[1..length].ToString(), out var definition) || definition is not FootnoteLinkReferenceDefinition note)
        {
            return false;
        }

        var mark = note.CreateLinkInline!(processor, note, null);
        mark.Span = new SourceSpan(processor.GetSourcePosition(slice.Start, out var line, out var column), processor.GetSourcePosition(slice.Start + length));
        (mark.Line, mark.Column) = (line, column);
        processor.Inline = mark;
        slice.Start += length + 1;
        return true;
    }
}
