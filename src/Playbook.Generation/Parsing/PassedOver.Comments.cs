using System.Text.RegularExpressions;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Which comments are part of what somebody wanted to say.</summary>
internal sealed partial class PassedOver
{
    /// <summary>The comment on the line on which a value ends, unless it is a remark.</summary>
    private SourceSpan? CommentBehind(int end, int column)
    {
        var at = SkipBlanks(end);
        if (column == InBrackets && at < _end && _text[at] == ',')
        {
            at = SkipBlanks(at + 1);
        }

        // Without a blank before it, right behind a quote or a bracket, YAML knows no comment; the parser does.
        return at < _end && _text[at] == '#' && (_text[at - 1] is not (' ' or '\t') || !IsRemark(at)) ? YamlMistake.RestOfLine(_file, at, _end) : null;
    }

    // "summary: See" and, indented below it, "#526 for the reasons": YAML takes the second line for a comment.
    private SourceSpan? CommentBelow(YamlScalar scalar, int column)
    {
        var at = SkipBlanks(scalar.Span.Span.End);
        if (column == InBrackets || scalar.Style != YamlStyle.Plain || at >= _end || _text[at] is not ('\n' or '\r'))
        {
            return null;
        }

        at += _text[at] == '\r' && at + 1 < _end && _text[at + 1] == '\n' ? 2 : 1;
        var start = SkipBlanks(at);
        if (start - at <= column || start >= _end || _text[start] != '#' || IsRemark(start))
        {
            return null;
        }

        var line = YamlMistake.RestOfLine(_file, start, _end);
        return line.Text.Contains(' ', StringComparison.Ordinal) && !TakenOut().IsMatch(line.Text) ? line : null;
    }

    /// <summary>Whether a comment was meant as one: a row of <c>#</c>, a blank, and words.</summary>
    private bool IsRemark(int at)
    {
        while (at < _end && _text[at] == '#')
        {
            at++;
        }

        var words = SkipBlanks(at);
        return words > at && words < _end && _text[words] is not ('\n' or '\r');
    }

    // A field or an item that somebody does not want to delete yet.
    [GeneratedRegex(@"^#+(- |[\w-]+:(\s|$))", RegexOptions.CultureInvariant)]
    private static partial Regex TakenOut();

    [GeneratedRegex(@"[ \t]*(\r\n|\r|\n)[ \t]*", RegexOptions.CultureInvariant)]
    private static partial Regex LineBreaks();
}
