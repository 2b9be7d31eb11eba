using System.Collections.Immutable;

namespace Playbook.Generation.Parsing.Diagrams;

/// <summary>Steps and the arrows between them, as written: <c>Research -> Define: findings</c>.</summary>
/// <param name="Steps">In the order of their first mention.</param>
/// <param name="Arrows">In the order written; by the steps' places.</param>
internal sealed record Flow(ImmutableArray<string> Steps, ImmutableArray<Arrow> Arrows);

/// <param name="Label">What the arrow carries; may be empty.</param>
internal sealed record Arrow(int From, int To, string Label);

/// <summary>Reads a flow. One arrow or chain of arrows a line; words behind a colon belong to the last arrow.</summary>
internal sealed class FlowReader(DiagramText text)
{
    public const int MostSteps = 30;
    public const int MostArrows = 60;
    public const int LongestStep = 60;
    public const int LongestLabel = 40;

    private static readonly string[] Signs = ["->", "\u2192"];

    private readonly List<string> _steps = [];
    private readonly List<Arrow> _arrows = [];

    /// <summary>Null, after a diagnostic, when there is nothing that could be drawn.</summary>
    public Flow? Read()
    {
        foreach (var (line, offset) in text.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)))
        {
            ReadLine(line, offset);
            if (_steps.Count > MostSteps || _arrows.Count > MostArrows)
            {
                var (most, what) = _steps.Count > MostSteps ? (MostSteps, "steps") : (MostArrows, "arrows");
                text.Report(DiagramRules.TooLarge, text.PlaceOf(line, offset), ["flow", most, what]).Help("split it: one drawing for the whole, one for each part");
                return null;
            }
        }

        return _steps.Count == 0 ? null : new Flow([.. _steps], [.. _arrows]);
    }

    private void ReadLine(string line, int offset)
    {
        var (path, label) = Cut(line);
        var previous = -1;
        for (var at = 0; at <= path.Length;)
        {
            var (end, sign) = NextSign(path, at);
            var part = path[at..end];
            if (string.IsNullOrWhiteSpace(part))
            {
                text.Report(DiagramRules.UnreadableLine, text.PlaceOf(line, offset), [previous < 0 ? "the step before the arrow" : "the step behind the arrow"])
                    .Help("write `From -> To`, or `From -> To: what is handed over`");
                return;
            }

            var step = StepOf(part, offset + at);
            if (previous >= 0)
            {
                Connect(previous, step, sign == 0 ? label.Trim() : "", part, offset + at);
            }

            previous = step;
            at = end + Math.Max(sign, 1);
        }

        if (label.Trim().Length > LongestLabel)
        {
            ReportLong("label", label, offset + path.Length + 1, LongestLabel);
        }
    }

    /// <summary>Where the next arrow begins and how long its sign is; the end and 0 where there is none.</summary>
    private static (int Start, int Length) NextSign(string path, int from) =>
        Signs.Select(s => (Start: path.IndexOf(s, from, StringComparison.Ordinal), s.Length)).Where(s => s.Start >= 0).DefaultIfEmpty((path.Length, 0)).Min();

    /// <summary>What stands before the colon behind the last arrow, and what behind it.</summary>
    private static (string Path, string Label) Cut(string line)
    {
        var arrow = Signs.Max(s => line.LastIndexOf(s, StringComparison.Ordinal));
        var colon = arrow < 0 ? -1 : line.IndexOf(':', arrow);
        return colon < 0 ? (line, "") : (line[..colon], line[(colon + 1)..]);
    }

    private int StepOf(string written, int offset)
    {
        var name = written.Trim();
        var known = _steps.FindIndex(s => s.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (known >= 0)
        {
            return known;
        }

        if (name.Length > LongestStep)
        {
            ReportLong("step", written, offset, LongestStep);
        }

        _steps.Add(name);
        return _steps.Count - 1;
    }

    private void Connect(int from, int to, string label, string written, int offset)
    {
        if (from == to)
        {
            text.Report(DiagramRules.Circle, text.PlaceOf(written, offset), [_steps[from]]).Help("name the step it leads to, or say the repetition in the text");
        }
        else if (_arrows.Exists(a => a.From == from && a.To == to))
        {
            text.Report(DiagramRules.Repeated, text.PlaceOf(written, offset), [_steps[from], _steps[to]]).Help("keep one of the two, with all it carries behind its colon");
        }
        else
        {
            _arrows.Add(new Arrow(from, to, label));
        }
    }

    private void ReportLong(string what, string written, int offset, int most) =>
        text.Report(DiagramRules.LongLabel, text.PlaceOf(written, offset), [what, most, written.Trim().Length]).Help("say it in a few words; the text around the drawing has room for the rest");
}
