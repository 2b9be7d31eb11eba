using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>The day that counts as today moves on: one that was copied along, or forgotten, keeps every review from coming due.</summary>
internal sealed class StaleAsOf : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4069", "stale-as-of", Severity.Hint, "`{0}` counts as today, and {1}");

    public void Check(RuleContext context)
    {
        if (context.Settings is not { AsOfPlace: { } place, AsOf: { } asOf, Today: { } today } || today <= asOf)
        {
            return;
        }

        var later = context.Model.Entries.SelectMany(e => PastDays.In(e.Fields)).Where(d => d.Value > asOf && d.Value <= today).MinBy(d => d.Value);
        var hidden = context.Model.Entries.Count(e => ReviewDue(e) is { } due && due >= asOf && due < today);
        if (later is not null)
        {
            Report(context, place, asOf, $"`{later.Field.Name}` speaks of a later day already")
                .Related(later.Span, "a later day")
                .As(Severity.Warning);
        }
        else if (hidden > 0)
        {
            Report(context, place, asOf, string.Create(CultureInfo.InvariantCulture, $"{hidden} {(hidden == 1 ? "review has" : "reviews have")} come due since"));
        }
    }

    private static DiagnosticBuilder Report(RuleContext context, Text.SourceSpan place, DateOnly asOf, string what) =>
        context.Diagnostics.Report(Rule, place, asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), what)
            .Help("delete the line, and the day of the check counts; or move it on with each round of reviews");

    private static DateOnly? ReviewDue(Entry entry) =>
        entry.Fields["reviewed"] is DateValue reviewed && !entry.IsDeprecated && entry.ReviewPeriod is { } period ? period.After(reviewed.Value) : null;
}
