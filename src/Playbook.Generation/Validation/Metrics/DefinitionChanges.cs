using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>
/// Compares metrics with an earlier state of the playbook: a changed formula, input, window or population needs a new version and a day from which it counts.
/// A formula that was only rewritten is no change.
/// </summary>
public static class DefinitionChanges
{
    public static void Report(PlaybookModel before, PlaybookModel now, DiagnosticBag diagnostics)
    {
        var earlier = MetricCatalog.Of(before);
        foreach (var metric in MetricCatalog.Of(now).Metrics)
        {
            if (before.Find(metric.Id) is not { } old || earlier.Find(old) is not { } was)
            {
                continue;
            }

            foreach (var (what, oldText, newText, place) in Between(was, metric))
            {
                if (metric.Entry.Fields.Text("version") == was.Entry.Fields.Text("version"))
                {
                    diagnostics.Report(UnversionedChange.Rule, place, $"the {what} of {metric} changed, its version did not")
                        .Label($"was: {oldText}")
                        .Help($"raise `version` above `{was.Entry.Fields.Text("version")}`, set `effective`, and say in `changes` what changed (old: `{oldText}`, new: `{newText}`)");
                }
                else if (metric.Entry.Fields["effective"] is DateValue date && was.Entry.Fields["effective"] is DateValue then && date.Value <= then.Value)
                {
                    diagnostics.Report(UnversionedChange.Rule, date.Span, $"the {what} of {metric} changed, and the day from which it counts did not")
                        .Help("write in `effective` the day from which the new version counts");
                }
            }
        }
    }

    /// <summary>What two definitions of one metric mean differently, old and new.</summary>
    public static IEnumerable<(string What, string Old, string New, SourceSpan Place)> Between(Metric was, Metric now)
    {
        if (was.FormulaText?.Value != now.FormulaText?.Value && !IsRewritten(was, now))
        {
            yield return ("formula", was.FormulaText?.Value.Trim() ?? "none", now.FormulaText?.Value.Trim() ?? "none", now.FormulaText?.Span ?? now.Entry.Title.Span);
        }

        foreach (var input in now.Inputs)
        {
            if (was.FindInput(input.Name.Value) is { } old && Meaning(old) != Meaning(input))
            {
                yield return ($"input `{input.Name.Value}`", Meaning(old), Meaning(input), input.Name.Span);
            }
        }

        foreach (var field in new[] { "window", "population" })
        {
            var (before, after) = (was.Entry.Fields.Text(field)?.Trim(), now.Entry.Fields.Text(field)?.Trim());
            if (before != after)
            {
                yield return (field, before ?? "none", after ?? "none", now.Entry.Fields[field]?.Span ?? now.Entry.Title.Span);
            }
        }
    }

    private static bool IsRewritten(Metric was, Metric now) =>
        was.Formula is { } old && now.Formula is { } formula
        && old.Form is { } before && formula.Form is { } after && before.SameAs(after);

    private static string Meaning(MetricInput input) =>
        $"{input.Meaning.Trim()}, {input.Kind} of {input.UnitText}{(input.Answers is { } answers ? $", answers of {answers.Value}" : "")}";
}
