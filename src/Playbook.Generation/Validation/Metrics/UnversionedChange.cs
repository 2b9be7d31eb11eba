using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>
/// A definition that changed has a new version, a day from which it counts, and a line that says what changed. Within one state of the playbook the fields have to
/// agree with each other; against an earlier state, <see cref="DefinitionChanges"/> compares the definitions themselves.
/// </summary>
internal sealed class UnversionedChange : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4122", "unversioned-change", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            var fields = metric.Entry.Fields;
            var changes = fields.Items<MapValue>("changes").Select(c => (Version: c["version"] as TextValue, Date: c["date"] as DateValue)).ToList();
            if (fields["version"] is not TextValue version || changes.Count == 0)
            {
                continue;
            }

            if (changes.FirstOrDefault(c => c.Version?.Value == version.Value) is not { Version: { } } current)
            {
                context.Diagnostics.Report(Rule, version.Span, $"the changes do not say what came with version `{version.Value}`")
                    .Related(fields.KeySpan("changes") ?? version.Span, "the changes")
                    .Help($"add a line to `changes` with `version: \"{version.Value}\"`, a date and what changed");
                continue;
            }

            if (current.Date is { } date && fields["effective"] is DateValue effective && date.Value != effective.Value)
            {
                context.Diagnostics.Report(Rule, effective.Span, $"version `{version.Value}` took effect on {date.Value:yyyy-MM-dd}, here it says {effective.Value:yyyy-MM-dd}")
                    .Related(date.Span, "in the changes")
                    .Help($"write `effective: {date.Value:yyyy-MM-dd}`, or correct the date of the change");
            }

            CheckLater(context, changes, version);
        }
    }

    private static void CheckLater(RuleContext context, List<(TextValue? Version, DateValue? Date)> changes, TextValue version)
    {
        foreach (var later in changes.Where(c => c.Version is { } other && VersionOrder.Compare(other.Value, version.Value) > 0))
        {
            context.Diagnostics.Report(Rule, version.Span, $"the changes go up to version `{later.Version!.Value}`, the metric says `{version.Value}`")
                .Related(later.Version.Span, "a later version")
                .Help($"write `version: \"{later.Version.Value}\"` with its date in `effective`");
        }
    }
}

/// <summary>Versions by their numbers, so that 1.10 comes after 1.9.</summary>
internal static class VersionOrder
{
    public static int Compare(string a, string b)
    {
        var (left, right) = (a.Split('.'), b.Split('.'));
        for (var i = 0; i < Math.Max(left.Length, right.Length); i++)
        {
            var order = Number(left, i).CompareTo(Number(right, i));
            if (order != 0)
            {
                return order;
            }
        }

        return 0;
    }

    private static int Number(string[] parts, int at) => at < parts.Length && int.TryParse(parts[at], out var number) ? number : 0;
}
