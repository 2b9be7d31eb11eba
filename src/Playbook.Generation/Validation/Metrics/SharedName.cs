using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>A name means one thing: titles, abbreviations, plurals and aliases of metrics and terms are told apart.</summary>
internal sealed class SharedName : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4113", "shared-metric-name", Severity.Error, "`{0}` means both {1} and {2}");

    public void Check(RuleContext context)
    {
        var taken = new Dictionary<string, (Entry Entry, SourceSpan Span)>(SameName.Comparer);
        foreach (var entry in context.OfType("metric").Concat(context.OfType("term")))
        {
            foreach (var name in entry.OtherNames.Prepend(entry.Title).DistinctBy(n => n.Value.Trim().ToLowerInvariant()))
            {
                var key = name.Value.Trim();
                if (taken.TryAdd(key, (entry, name.Span)) || taken[key].Entry.Id == entry.Id)
                {
                    continue;
                }

                // Two terms are the concern of the rule about terms.
                var other = taken[key];
                if (entry.Type.Name == "metric" || other.Entry.Type.Name == "metric")
                {
                    context.Diagnostics.Report(Rule, name.Span, key, $"`{other.Entry.Id}`", $"`{entry.Id}`")
                        .Related(other.Span, "first used here")
                        .Help("rename one of them, or remove the alias from the one that people mean less often");
                }
            }
        }
    }
}
