using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A metric with a well-known name is calculated the well-known way, or says that it is a variant.</summary>
internal sealed class NoncanonicalFormula : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4107", "noncanonical-formula", Severity.Error, "{0}");

    private const string Declare = "calculate it that way, or declare `variant` with a name and a reason";

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);

        // A name that nobody declared is reported by itself; with it put right the shape may well be.
        foreach (var metric in catalog.Metrics.Where(m => m is { Variant: null, Formula: not null } && catalog.Undeclared(m).IsEmpty))
        {
            if (CanonicalShapes.RecognisedIn(metric) is { } canonical)
            {
                CheckName(context, metric, canonical);
                CheckShape(context, metric, canonical.Fit(metric) ?? canonical.Fit(catalog.Unfolded(metric)), canonical);
            }
        }
    }

    // "NPS" that says it is a CSAT would pass as either.
    private static void CheckName(RuleContext context, Metric metric, CanonicalMetric canonical)
    {
        if (metric.Canonical is { } stated && CanonicalShapes.NamedBy(metric) is { } named && named != canonical)
        {
            context.Diagnostics.Report(Rule, stated.Span, $"a metric called {metric} says that it is `{stated.Value}`")
                .Help($"write `canonical: {named.Id}`, or rename the metric");
        }
    }

    private static void CheckShape(RuleContext context, Metric metric, CanonicalFit? found, CanonicalMetric canonical)
    {
        if (found is not { } fit)
        {
            var shapes = string.Join(" or ", canonical.Shapes.Where(s => !s.IsOfShares).Select(s => $"`{s.Formula.ToText()}`"));
            context.Diagnostics.Report(Rule, metric.FormulaText!.Span, $"this is not how {canonical.Title} is calculated")
                .Label("another calculation under a well-known name")
                .Help($"{canonical.Title} is {shapes}: {Declare}")
                .Help("where a name does not show which part an input plays, say it with `role`: " + string.Join(", ", canonical.Roles.Select(r => $"`{r.Name}`")));
            return;
        }

        foreach (var (input, role) in fit.WrongAnswers)
        {
            context.Diagnostics.Report(Rule, input.Answers?.Span ?? input.Name.Span, input.Answers is { } answers
                    ? $"{role.Name} of {canonical.Title} are answers of {role.Answers}, here they are {answers.Value}"
                    : $"{role.Name} of {canonical.Title} are answers of {role.Answers}, and this input does not say which it counts")
                .Help(input.Answers is null ? $"add `answers: {{ from: {role.Answers!.Value.Low}, to: {role.Answers.Value.High} }}`, or declare a `variant`" : $"count answers of {role.Answers}, or declare a `variant`");
        }

        if (canonical.Scale is { } scale && metric.Scale?.Value != scale)
        {
            context.Diagnostics.Report(Rule, metric.Scale?.Span ?? metric.PlaceOf("asks"), metric.Scale is { } other
                    ? $"{canonical.Title} is asked on a scale of {scale}, here it is {other.Value}"
                    : $"{canonical.Title} is asked on a scale of {scale}, and none is stated")
                .Help($"ask on `scale: {{ from: {scale.Low}, to: {scale.High} }}`, or declare a `variant`");
        }
    }
}
