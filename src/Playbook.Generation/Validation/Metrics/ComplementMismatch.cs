using Playbook.Diagnostics;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Two metrics that add up to a whole, such as churn and retention, are taken over the same base and time and point opposite ways.</summary>
internal sealed class ComplementMismatch : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4116", "complement-mismatch", Severity.Error, "{0} and {1} cannot be complements: {2}");

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        var seen = new HashSet<(string, string)>();
        foreach (var metric in catalog.Metrics)
        {
            foreach (var reference in metric.Complements)
            {
                // Of a pair that names each other, one report is enough.
                if (catalog.Find(context.Model.Target(reference)) is { } other && !seen.Contains((other.Id.Slug, metric.Id.Slug)))
                {
                    seen.Add((metric.Id.Slug, other.Id.Slug));
                    CheckPair(context, metric, other, reference.Span);
                }
            }
        }
    }

    private static void CheckPair(RuleContext context, Metric metric, Metric other, SourceSpan place)
    {
        if (Difference(metric, other) is not { } difference)
        {
            return;
        }

        context.Diagnostics.Report(Rule, place, metric, other, difference.Reason)
            .Related(other.PlaceOf(difference.Field), "the other one")
            .Help("give both the same base, window, population and unit and opposite directions, or take the `complements` away");
    }

    private static (string Reason, string Field)? Difference(Metric a, Metric b)
    {
        if (a.Id == b.Id)
        {
            return ("they are one and the same", "title");
        }

        if (a.Direction?.Value is { } one && b.Direction?.Value is { } two && (one == two || one == MetricDirection.Target || two == MetricDirection.Target))
        {
            return ("when one gets better, so does the other, yet their directions do not oppose", "direction");
        }

        if (a.UnitOfResult is { } unit && !unit.Equals(b.UnitOfResult))
        {
            return ($"one is in {a.Unit!.Value.Value}, the other in {b.Unit?.Value}", "unit");
        }

        foreach (var field in new[] { "window", "population" })
        {
            if (!string.Equals(a.Entry.Fields.Text(field)?.Trim(), b.Entry.Fields.Text(field)?.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return ($"their {field} differs", field);
            }
        }

        return Base(a) is { } first && Base(b) is { } second && first != second
            ? ($"one is divided by `{first}`, the other by `{second}`", "formula")
            : null;
    }

    private static string? Base(Metric metric) => metric.Formula is { } formula && formula.Form is { NamesBelow.IsEmpty: false } form
        ? string.Join(" and ", form.NamesBelow)
        : null;
}
