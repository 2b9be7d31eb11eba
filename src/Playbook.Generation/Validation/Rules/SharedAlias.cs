using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Whoever searches for another name of an entry is led to that entry: no second one claims the name.</summary>
internal sealed class SharedAlias : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4017", "shared-alias", Severity.Warning, "`{0}` is a name of both `{1}` and `{2}`");

    public void Check(RuleContext context)
    {
        // Titles first: where one meets an alias, it is the alias that can give way. A plain page may be called like what it lists.
        var taken = new Dictionary<string, (Entry Entry, SourceSpan Span)>(SameName.Comparer);
        foreach (var entry in context.Model.Entries.Where(e => e.IsTyped))
        {
            taken.TryAdd(entry.Title.Value.Trim(), (entry, entry.Title.Span));
        }

        foreach (var entry in context.Model.Entries)
        {
            foreach (var name in entry.OtherNames)
            {
                var key = name.Value.Trim();
                if (!taken.TryAdd(key, (entry, name.Span)) && taken[key].Entry is var other && other.Id != entry.Id && !BothAreWords(other, entry))
                {
                    context.Diagnostics.Report(Rule, name.Span, key, other.Id, entry.Id)
                        .Related(taken[key].Span, "first used here")
                        .Help("take the alias from the page that people mean less often, or make it longer");
                }
            }
        }
    }

    // Names of terms and metrics have rules of their own.
    private static bool BothAreWords(Entry a, Entry b) => a.Type.Name is "term" or "metric" && b.Type.Name is "term" or "metric";
}
