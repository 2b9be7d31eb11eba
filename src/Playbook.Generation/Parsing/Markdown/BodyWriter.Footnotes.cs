using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    // A mark in a title or in what a picture shows is not written, and nothing can lead back to it.
    private readonly HashSet<int> _writtenMarks = [];

    private void WriteFootnotes(FootnoteGroup group)
    {
        if (group.Count == 0)
        {
            return;
        }

        _html.Raw("<section class=\"footnotes\" aria-label=\""u8);
        _html.Text(_policy.Words.Footnotes);
        _html.Raw("\">\n<ol>\n"u8);
        Enter(group);
        foreach (var child in group)
        {
            var footnote = (Footnote)child;
            _html.Raw("<li id=\""u8);
            FootnoteId("fn:"u8, footnote.Order);
            _html.Raw("\">\n"u8);
            WriteBlocks(footnote, isTight: false);
            _html.Raw("</li>\n"u8);
        }

        Leave();
        _html.Raw("</ol>\n</section>\n"u8);
    }

    private void WriteFootnoteLink(FootnoteLink link)
    {
        if (link.IsBackLink)
        {
            WriteWayBack(link);
            return;
        }

        _writtenMarks.Add(link.Index);
        _html.Raw("<sup class=\"footnote-ref\" id=\""u8);
        FootnoteId("fnref:"u8, link.Index);
        _html.Raw("\">"u8);
        if (_linkDepth == 0)
        {
            _html.Raw("<a href=\"#"u8);
            FootnoteId("fn:"u8, link.Footnote.Order);
            _html.Raw("\" aria-label=\""u8);
            _html.Text(_policy.Words.Footnote);
            _html.Raw(" "u8);
            _html.Number(link.Footnote.Order);
            _html.Raw("\">"u8);
        }

        _html.Number(link.Footnote.Order);
        _html.Raw(_linkDepth == 0 ? "</a></sup>"u8 : "</sup>"u8);
    }

    private void WriteWayBack(FootnoteLink link)
    {
        if (!_writtenMarks.Contains(link.Index))
        {
            return;
        }

        _html.Raw(" <a class=\"footnote-back\" href=\"#"u8);
        FootnoteId("fnref:"u8, link.Index);
        _html.Raw("\" aria-label=\""u8);
        _html.Text(_policy.Words.BackToText);
        _html.Raw(" "u8);
        _html.Number(link.Index);
        _html.Raw("\">\u21a9</a>"u8);
    }

    /// <summary>The colon keeps it apart from every heading.</summary>
    private void FootnoteId(ReadOnlySpan<byte> kind, int number)
    {
        _html.Text(_idPrefix);
        _html.Raw(kind);
        _html.Number(number);
    }

    /// <summary>Notes that no reader will see, as no mark leads to them.</summary>
    private void CheckNotes()
    {
        Dictionary<string, Footnote>? names = null;
        foreach (var note in FootnoteNotes.Of(_document))
        {
            var name = note.Label!.TrimStart('^');
            if (!(names ??= new(StringComparer.OrdinalIgnoreCase)).TryAdd(name, note))
            {
                Report(MarkdownRules.RepeatedFootnote, PlaceOf(note), name)
                    .Related(PlaceOf(names[name]), "the first of them is the one that readers see")
                    .Help("give every note a name of its own");
            }
            else if (note.Order < 0)
            {
                Report(MarkdownRules.UnusedFootnote, PlaceOf(note), name).Help($"write `[^{name}]` behind the words it belongs to, or remove it");
            }
        }
    }

    private Text.SourceSpan PlaceOf(Footnote note) => _source.Locate(note.LabelSpan.Start - 1, note.LabelSpan.Length + 2);

    /// <summary>
    /// <c>[^1]</c> without its note. A mark other than a number must hang on a word: <c>[^a-z]</c> among words is a pattern that somebody explains.
    /// </summary>
    private void CheckFootnote(LiteralInline literal, string text, int close)
    {
        var open = text.LastIndexOf('[', close, Math.Min(close - _leafStart, MaxLabel) + 1);
        if (open < 0 || close - open < 3 || text[open + 1] != '^' || (close + 1 < text.Length && text[close + 1] is '(' or ':'))
        {
            return;
        }

        var label = text.AsSpan(open + 2, close - open - 2);
        var isMeant = IsNumber(label) ? open == _leafStart || text[open - 1] is not '\\' : HangsOnWord(literal, text, open, close) && IsNoteName(label);
        if (!isMeant || _document.ContainsLinkReferenceDefinition($"^{label}"))
        {
            return;
        }

        var isNested = text.Contains($"[^{label}]:", StringComparison.OrdinalIgnoreCase);
        Report(MarkdownRules.UndefinedFootnote, _source.Locate(open, close - open + 1), label.ToString())
            .Help(isNested ? MoveNote(label) : $"add a line `[^{label}]: the note` after a blank line");
    }

    /// <summary>A note of one word inside a list, a quote or a container is read as the target of a link.</summary>
    private void WriteNestedNote(LinkInline link, LinkReferenceDefinition note)
    {
        var name = note.Label![1..];
        Report(MarkdownRules.UndefinedFootnote, Locate(link.Span), name).Help(MoveNote(name));
        _html.Raw("["u8);
        WriteInlines(link);
        _html.Raw("]"u8);
    }

    private static string MoveNote(ReadOnlySpan<char> name) => $"move the line `[^{name}]: ...` out of its list, quote or container, to the beginning of a line";

    /// <summary>Behind a word, and not before what goes on in a pattern: <c>s[^aeiou]*</c>.</summary>
    private bool HangsOnWord(LiteralInline literal, string text, int open, int close)
    {
        var before = open > _leafStart ? text[open - 1] : ' ';
        var after = close + 1 < text.Length ? text[close + 1] : ' ';
        return !char.IsWhiteSpace(before) && before is not ('\\' or '[' or '(' or '!' or '^')
            && !char.IsAsciiLetterOrDigit(after) && after is not ('+' or '{' or '\\' or '$')
            && (after is not '*' || literal.Parent is EmphasisInline);
    }

    /// <summary>Letters first, no range of characters such as <c>a-zA-Z</c>.</summary>
    private static bool IsNoteName(ReadOnlySpan<char> label)
    {
        foreach (var c in label)
        {
            if (!char.IsLetterOrDigit(c) && c is not (' ' or '-' or '_' or '.' or '+' or '#'))
            {
                return false;
            }
        }

        var ranges = 0;
        while (label.Length - (ranges * 3) >= 3 && label[(ranges * 3) + 1] == '-')
        {
            ranges++;
        }

        return char.IsLetter(label[0]) && label[^1] != ' ' && (ranges == 0 || label.Length - (ranges * 3) > 2);
    }
}
