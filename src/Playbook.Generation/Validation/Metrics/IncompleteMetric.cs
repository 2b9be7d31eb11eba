using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A definition says about whom, over which time, from which source, who keeps it and when it was last read. A placeholder says nothing.</summary>
internal sealed class IncompleteMetric : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4111", "incomplete-metric", Severity.Error, "{0}");

    private static readonly FrozenSet<string> Placeholders =
        new[] { "tbd", "tbc", "todo", "n/a", "na", "none", "unknown", "various", "-", "?", "...", "…" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly (string Field, string Meaning, string Help)[] Needed =
    [
        ("population", "whom it speaks about", "add `population: ` with the people or cases that count"),
        ("window", "which time one value covers", "add `window: `, such as `Calendar month`"),
        ("owner", "who keeps it right", "add `owner: ` with a function or role"),
        ("reviewed", "when someone last read it", "add `reviewed: ` with a date"),
    ];

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            foreach (var (field, meaning, help) in Needed)
            {
                CheckField(context, metric.Entry, field, meaning, help);
            }

            foreach (var input in metric.Inputs.Where(i => i.Source is null && metric.Entry.Type.Find("inputs")?.Item?.Fields.Any(f => f is { Name: "source", Required: true }) != true))
            {
                context.Diagnostics.Report(Rule, input.Name.Span, $"the input `{input.Name.Value}` does not say where it comes from").Help("add `source: ` with the tool that supplies the number");
            }
        }
    }

    private static void CheckField(RuleContext context, Entry entry, string field, string meaning, string help)
    {
        if (entry.Fields[field] is not { } value)
        {
            // A field that its declaration demands is reported when it is read.
            if (entry.Type.Find(field) is { Required: false })
            {
                context.Diagnostics.Report(Rule, entry.Title.Span, $"{entry.Title.Value} does not say {meaning}").Help(help);
            }
        }
        else if (value is TextValue text && Placeholders.Contains(text.Value.Trim()))
        {
            context.Diagnostics.Report(Rule, text.Span, $"`{text.Value}` does not say {meaning}").Help(help);
        }
    }
}
