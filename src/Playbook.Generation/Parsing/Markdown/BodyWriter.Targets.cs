using System.Text.RegularExpressions;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private const int MaxTarget = 300;

    /// <summary><c>[words](my file.md)</c>: a space ends the target, and the whole is no link any more.</summary>
    private void CheckSpacedTarget(string text, int close)
    {
        var open = OpeningOf(text, close);
        var rest = text.AsSpan(close + 2, Math.Min(MaxTarget, text.Length - close - 2));
        var length = open < 0 ? -1 : TargetLength(rest);
        if (length < 0)
        {
            return;
        }

        // Words in quotation marks behind the target are the title of a link or the caption of a picture.
        var inside = rest[..length];
        var target = (QuotedTitle().Match(inside.ToString()) is { Success: true } title ? inside[..title.Index] : inside).Trim();
        var start = close + 2 + inside.IndexOf(target, StringComparison.Ordinal);
        var size = PictureSize().Match(target.ToString());
        if (size.Success && open > 0 && text[open - 1] == '!')
        {
            // The picture is missing from the page.
            ReportPictureSize(_source.Locate(start + size.Index + 1, size.Length - 1), _source.Locate(start + size.Index, size.Length)).As(Diagnostics.Severity.Error);
            return;
        }

        var space = target.IndexOf(' ');
        if (space > 0 && target.IndexOfAny('.', '/') >= 0 && target.IndexOfAny("\"'<>") < 0)
        {
            var place = _source.Locate(start, target.Length);
            var mended = Mended(target);
            Report(MarkdownRules.SpacedTarget, place, target.ToString())
                .Help($"write `{mended}`, or rename the file")

                // Behind a web address the words after the space are rarely part of it.
                .Fix(place, mended, safe: !target.Contains(':'));
        }
    }

    private Diagnostics.DiagnosticBuilder ReportPictureSize(Text.SourceSpan place, Text.SourceSpan whole) =>
        Report(MarkdownRules.PictureSize, place, place.Text)
            .Help("remove it: the size of the file itself counts, and a picture wider than the page is shown as wide as the page")
            .Fix(whole, string.Empty, safe: true);

    /// <summary>To the bracket that ends the target: <c>Sketch (1).png</c> has a pair of its own. To the first one where they do not pair; -1 without any.</summary>
    private static int TargetLength(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf('\n');
        text = end < 0 ? text : text[..end];
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '(')
            {
                depth++;
            }
            else if (text[i] == ')' && depth-- == 0)
            {
                return i;
            }
        }

        return text.IndexOf(')');
    }

    private static string Mended(ReadOnlySpan<char> target)
    {
        var mended = target.ToString().Replace(" ", "%20", StringComparison.Ordinal);
        return target.Count('(') == target.Count(')') ? mended : mended.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);
    }

    [GeneratedRegex("""\s(?:"[^"]*"|'[^']*')\s*$""")]
    private static partial Regex QuotedTitle();

    [GeneratedRegex("""\s=(?:\d{1,5}(?:%|px)?)?x?(?:\d{1,5}(?:%|px)?)?$""")]
    private static partial Regex PictureSize();
}
