using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Two comparisons that say something about one entry in rows of one id say the same.</summary>
internal sealed class ConflictingComparisons : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4052", "conflicting-comparisons", Severity.Warning, "two comparisons disagree on `{0}` of `{1}`");

    public void Check(RuleContext context)
    {
        var first = new Dictionary<(EntryId About, string Row), Cell>();
        foreach (var cell in Cell.All(context))
        {
            if (AboutOf(context, cell) is not { } about)
            {
                continue;
            }

            var key = (about.Id, cell.Row.Id.Value);
            if (first.TryAdd(key, cell) || first[key].Comparison.Id == cell.Comparison.Id || SayTheSame(first[key], cell))
            {
                continue;
            }

            context.Diagnostics.Report(Rule, cell.Value.Span, cell.Row.Label.Value, about.Id)
                .Related(first[key].Value.Span, $"`{first[key].Comparison.Id}` says this")
                .Help("agree on one text, or give this row an id of its own if it is about something else");
        }
    }

    private static Entry? AboutOf(RuleContext context, Cell cell) =>
        cell.Comparison.Fields.Items<MapValue>("sides").FirstOrDefault(s => s.Text("id") == cell.Side.Id) is { } side
            ? context.Pointers(side, "about").FirstOrDefault().Target
            : null;

    private static bool SayTheSame(Cell a, Cell b) => Bare(a).Equals(Bare(b), StringComparison.OrdinalIgnoreCase);

    private static string Bare(Cell cell) => cell.Words.TrimEnd('.', ';', ' ');
}
