using System.Buffers;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Finds what a person wrote and YAML passes over without a word: text behind a <c>#</c>, a sign that opens a block of no lines, a code for a
/// character that nobody sees. A remark, which has a blank behind its <c>#</c>, is left alone.
/// </summary>
internal sealed partial class PassedOver
{
    public static readonly DiagnosticRule CommentInValue = new(
        "PB1125", "comment-in-value", Severity.Error, "a value with a blank and `#` in it needs quotes");

    // Inside brackets indentation means nothing.
    private const int InBrackets = -1;

    private static readonly SearchValues<char> Signs = SearchValues.Create("#\\|>");

    private readonly SourceFile _file;
    private readonly string _text;
    private readonly int _end;
    private readonly DiagnosticBag _diagnostics;

    private PassedOver(SourceFile file, TextSpan part, DiagnosticBag diagnostics)
    {
        _file = file;
        _text = file.Text;
        _end = part.End;
        _diagnostics = diagnostics;
    }

    /// <summary>Reports it, and gives back the tree, in which a value that was cut short now says so.</summary>
    /// <param name="root">What was read.</param>
    /// <param name="file">The file it was read from.</param>
    /// <param name="part">The part of the file that was read.</param>
    /// <param name="diagnostics">Takes the reports.</param>
    public static YamlNode Report(YamlNode root, SourceFile file, TextSpan part, DiagnosticBag diagnostics) =>
        file.Text.AsSpan(part.Start, part.Length).ContainsAny(Signs)
            ? new PassedOver(file, part, diagnostics).In(root, column: 0)
            : root;

    /// <param name="node">What to look at.</param>
    /// <param name="column">Where its name or its hyphen begins in the line.</param>
    private YamlNode In(YamlNode node, int column) => node switch
    {
        YamlSequence sequence => InItems(sequence, column == InBrackets || Opens(sequence, '[')),
        YamlMapping mapping => InEntries(mapping, column == InBrackets || Opens(mapping, '{')),
        YamlScalar { Style: YamlStyle.Block } block => InBlock(block),
        YamlScalar scalar => InLine(scalar, column),
        _ => node,
    };

    private YamlSequence InItems(YamlSequence sequence, bool isBracketed)
    {
        var items = sequence.Items;
        for (var i = 0; i < items.Length; i++)
        {
            var column = isBracketed ? InBrackets : IndentAt(items[i].Span.Span.Start);
            items = In(items[i], column) is var item && item != items[i] ? items.SetItem(i, item) : items;
        }

        CheckBehindBrackets(sequence, isBracketed);
        return items == sequence.Items ? sequence : new YamlSequence(sequence.Span, items);
    }

    private YamlMapping InEntries(YamlMapping mapping, bool isBracketed)
    {
        var entries = mapping.Entries;
        for (var i = 0; i < entries.Length; i++)
        {
            var (key, value) = entries[i];
            var column = isBracketed ? InBrackets : key.Span.Span.Start - LineStart(key.Span.Span.Start);
            entries = In(value, column) is var seen && seen != value ? entries.SetItem(i, entries[i] with { Value = seen }) : entries;
        }

        CheckBehindBrackets(mapping, isBracketed);
        return entries == mapping.Entries ? mapping : new YamlMapping(mapping.Span, entries, mapping.IsWhole);
    }

    private YamlScalar InLine(YamlScalar scalar, int column)
    {
        if (scalar.Span.Span.Length > 0 && _text[scalar.Span.Span.Start] == '"')
        {
            ReportCodes(scalar);
        }

        var lost = CommentBehind(scalar.Span.Span.End, column) ?? CommentBelow(scalar, column);
        if (lost is null)
        {
            return scalar;
        }

        ReportComment(lost.Value, scalar);
        return scalar.CutShort();
    }

    private YamlScalar InBlock(YamlScalar block)
    {
        var start = block.Span.Span.Start;
        var header = start + 1;
        while (header < _end && (_text[header] is '+' or '-' || char.IsAsciiDigit(_text[header])))
        {
            header++;
        }

        if (CommentBehind(header, column: 0) is { } lost)
        {
            ReportComment(lost, new YamlScalar(MappedText.Verbatim(_file.At(start, header - start)), YamlStyle.Plain));
            return block.CutShort();
        }

        if (!string.IsNullOrWhiteSpace(block.Value))
        {
            return block;
        }

        var sign = _file.At(start, header - start);
        _diagnostics.Report(YamlMistake.SpecialCharacter, sign, _text[start])
            .Label("opens a text, and no line of it follows")
            .Help("write the text on the lines below, indented by two spaces")
            .Help($"if the sign is the value, put it in quotes: `{YamlMistake.InQuotes(sign.Text)}`");
        return block.CutShort();
    }

    private void ReportComment(SourceSpan lost, YamlScalar scalar)
    {
        var report = _diagnostics.Report(CommentInValue, lost).Label("`#` begins a comment here, so this is left out");
        if (scalar.Style == YamlStyle.Quoted)
        {
            report.Help("move it inside the quotes");
        }
        else
        {
            var whole = _file.At(TextSpan.FromBounds(scalar.Value.Length == 0 ? lost.Span.Start : scalar.Span.Span.Start, lost.Span.End));
            var quoted = YamlMistake.InQuotes(LineBreaks().Replace(whole.Text, " "));
            report.Help($"put the value in quotes: `{Excerpt.Of(quoted)}`").Fix(whole, quoted, safe: false);
        }

        report.Help("a remark that is no part of the value has a blank behind its `#`");
    }

    private void CheckBehindBrackets(YamlNode node, bool isBracketed)
    {
        if (isBracketed && CommentBehind(node.Span.Span.End, InBrackets) is { } lost)
        {
            _diagnostics.Report(CommentInValue, lost)
                .Label("`#` begins a comment here, so this is left out")
                .Help("put the whole value in quotes, or write a blank behind the `#` if it is a remark");
        }
    }

    private bool Opens(YamlNode node, char bracket) => node.Span.Span.Length > 0 && _text[node.Span.Span.Start] == bracket;

    private int IndentAt(int at)
    {
        var start = LineStart(at);
        return SkipBlanks(start) - start;
    }

    private int LineStart(int at)
    {
        while (at > 0 && _text[at - 1] is not ('\n' or '\r'))
        {
            at--;
        }

        return at;
    }

    private int SkipBlanks(int at)
    {
        while (at < _end && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at;
    }
}
