using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>An abbreviation in a comparison is one that the playbook explains.</summary>
internal sealed class UndefinedMetricWord : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4051", "undefined-metric-word", Severity.Warning, "`{0}` is explained nowhere in this playbook");

    public void Check(RuleContext context)
    {
        foreach (var cell in Cell.All(context))
        {
            foreach (var (word, start, length) in Abbreviations.In(cell.OutsideLinks).DistinctBy(a => a.Word))
            {
                if (Abbreviations.NeedsDefinition(word) && context.Model.Lookup(word).IsEmpty)
                {
                    context.Diagnostics.Report(Rule, cell.Value.Text.Locate(start, length), word)
                        .Help($"add a metric or a term with `abbreviation: {word}`, or write the word out");
                }
            }
        }
    }
}
