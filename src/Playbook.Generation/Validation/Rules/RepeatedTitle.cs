using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A title tells its entry from every other, in search results and in lists.</summary>
internal sealed class RepeatedTitle : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4009", "repeated-title", Severity.Warning, "`{0}` is also called `{1}`");

    public void Check(RuleContext context)
    {
        var first = new Dictionary<string, Entry>(SameName.Comparer);
        foreach (var entry in context.Model.Entries.Where(e => e.IsTyped))
        {
            var title = entry.Title.Value.Trim();
            if (first.TryAdd(title, entry) || BothAreWords(first[title], entry))
            {
                continue;
            }

            context.Diagnostics.Report(Rule, entry.Title.Span, first[title].Id, title)
                .Related(first[title].Title.Span, "first used here")
                .Help("add the word that tells the two apart");
        }
    }

    // Names of terms and metrics have rules of their own.
    private static bool BothAreWords(Entry a, Entry b) => a.Type.Name is "term" or "metric" && b.Type.Name is "term" or "metric";
}
