using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A word has one meaning: no two terms have a title, abbreviation, plural or alias in common. Metrics and terms are told apart by the rule about metrics.</summary>
internal sealed class SharedTermName : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4006", "shared-term-name", Severity.Error, "`{0}` means both `{1}` and `{2}`");

    public void Check(RuleContext context)
    {
        var taken = new Dictionary<string, (Entry Entry, SourceSpan Span)>(SameName.Comparer);
        foreach (var term in context.OfType("term"))
        {
            foreach (var name in term.OtherNames.Prepend(term.Title))
            {
                var key = name.Value.Trim();
                if (!taken.TryAdd(key, (term, name.Span)) && taken[key].Entry.Id != term.Id)
                {
                    context.Diagnostics.Report(Rule, name.Span, key, taken[key].Entry.Id, term.Id)
                        .Related(taken[key].Span, "first used here")
                        .Help("join the two terms, or take the name from the one that people mean less often");
                }
            }
        }
    }
}
