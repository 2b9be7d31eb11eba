using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Finds out where the fields of one Markdown file begin and end.</summary>
internal sealed partial class FrontMatterReader(SourceFile file, Func<string, bool> isField, DiagnosticBag diagnostics)
{
    private readonly string _text = file.Text;

    public FrontMatter Read()
    {
        if (FenceLine.Is(Line(0)))
        {
            return Opened(0);
        }

        var top = BelowNothing(0);
        var place = new TextSpan(top, Line(top).Length);
        return (FenceLine.Is(Line(top)) ? BelowBlanks(top) : null)
            ?? (FenceLine.IsMisspelt(Line(top)) || FenceLine.NamesYaml(Line(top)) ? BelowMisspelt(top) : null)
            ?? InAnotherFormat(top)
            ?? WithoutOpening(top)
            ?? BelowHeading(top)
            ?? new FrontMatter(null, new TextSpan(0, _text.Length)) { Opening = place };
    }

    private FrontMatter? BelowBlanks(int fence)
    {
        if (!LookLikeFields(Next(fence)))
        {
            return null;
        }

        var above = file.At(0, fence);
        diagnostics.Report(FrontMatter.TextAbove, file.At(fence, 3), file.Lines.PositionOf(fence).Line)
            .Help("delete what stands before them: other programs look for the fields on the first line only")
            .Fix(above, "", safe: IsBlank(above.Text))
            .As(Severity.Hint);
        return Opened(fence);
    }

    private FrontMatter? BelowMisspelt(int fence)
    {
        if (!LookLikeFields(Next(fence)))
        {
            return null;
        }

        ReportMisspelt(fence, "open");
        return Opened(fence);
    }

    // A title, a license or a remark in YAML's way above the fence: the fields are plain to see, and what stands above them belongs below.
    private FrontMatter? BelowHeading(int top)
    {
        var fence = top;
        while (fence < _text.Length && !FenceLine.Is(Line(fence)))
        {
            if (Line(fence) is not ([] or ['#', ..]))
            {
                return null;
            }

            fence = Next(fence);
        }

        if (fence == top || fence >= _text.Length || !IsFieldAt(BelowNothing(Next(fence))) || !LookLikeFields(Next(fence)))
        {
            return null;
        }

        diagnostics.Report(FrontMatter.TextAbove, file.At(top, Line(top).Length), file.Lines.PositionOf(fence).Line)
            .Label("stands above the fields")
            .Help("move it below the fields, or delete it");
        return Opened(fence) with { IsWhole = false };
    }

    private FrontMatter? WithoutOpening(int top)
    {
        if (!IsFieldAt(top))
        {
            return null;
        }

        var end = EndOfFields(top, out var isClosed);
        if (!isClosed && !(NameAt(top) is "title" or "Title") && !IsFieldAt(Next(top)))
        {
            return null;
        }

        var report = diagnostics.Report(FrontMatter.Unopened, file.At(top, Line(top).Length)).Label("the first field");
        if (isClosed)
        {
            report.Related(file.At(end, Line(end).Length), "they are closed here")
                .Help("add a line `---` above the first field")
                .Fix(file.At(top, 0), "---\n", safe: true);
            return new FrontMatter(TextSpan.FromBounds(top, end), TextSpan.FromBounds(Next(end), _text.Length)) { Opening = new TextSpan(top, Line(top).Length) };
        }

        report.Help("add a line `---` above the first field and another one below the last");
        return new FrontMatter(TextSpan.FromBounds(top, end), TextSpan.FromBounds(end, _text.Length)) { IsWhole = false };
    }

    private FrontMatter Opened(int fence)
    {
        var start = Next(fence);
        var opening = new TextSpan(fence, Line(fence).Length);
        var firstBlank = -1;
        var indented = -1;
        for (var at = start; at < _text.Length; at = Next(at))
        {
            var line = Line(at);
            if (FenceLine.Is(line) || FenceLine.IsEnd(line))
            {
                return Between(start, at, opening);
            }

            if (FenceLine.IsMisspelt(line) && line[0] is not (' ' or '\t'))
            {
                ReportMisspelt(at, "close");
                return Between(start, at, opening);
            }

            // Among the lines of a longer text this may be part of it.
            indented = indented < 0 && FenceLine.IsMisspelt(line) ? at : indented;
            firstBlank = firstBlank < 0 && line.IsWhiteSpace() && Next(at) > at + line.Length ? at : firstBlank;
        }

        if (indented >= 0)
        {
            ReportMisspelt(indented, "close");
            return Between(start, indented, opening);
        }

        diagnostics.Report(FrontMatter.Unclosed, file.At(opening))
            .Label("opened here")
            .Help("add a line `---` after the last field");
        var fields = TextSpan.FromBounds(start, firstBlank < 0 ? _text.Length : firstBlank);
        return new FrontMatter(fields, new TextSpan(_text.Length, 0)) { IsWhole = false, Opening = opening };
    }

    private FrontMatter Between(int start, int fence, TextSpan opening) =>
        new(TextSpan.FromBounds(start, fence), TextSpan.FromBounds(Next(fence), _text.Length)) { Opening = opening };

    private void ReportMisspelt(int at, string verb)
    {
        var line = file.At(at, Line(at).Length);
        diagnostics.Report(FrontMatter.Misspelt, line, Excerpt.Of(line.Text.TrimEnd()), verb)
            .Help("write `---`")
            .Fix(line, "---", safe: true);
    }
}
