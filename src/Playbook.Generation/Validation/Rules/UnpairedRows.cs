using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Two comparisons of the same two sides use the same rows, so that what they say can be compared.</summary>
internal sealed class UnpairedRows : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4053", "unpaired-rows", Severity.Hint, "{0} compares the same sides in other rows");

    public void Check(RuleContext context)
    {
        var comparisons = context.Entries.Where(e => e.Parsed.Table is { Rows.IsEmpty: false } && !e.Entry.IsDeprecated).ToImmutableArray();
        for (var i = 0; i < comparisons.Length; i++)
        {
            for (var j = i + 1; j < comparisons.Length; j++)
            {
                var (first, second) = (comparisons[i], comparisons[j]);
                if (!IsRetelling(context, first.Entry, second.Entry) && Sides(context, first.Entry).Intersect(Sides(context, second.Entry), StringComparer.OrdinalIgnoreCase).Count() > 1)
                {
                    CheckPair(context, first.Entry, RowPairs.Of(first, second), second.Entry);
                }
            }
        }
    }

    private static void CheckPair(RuleContext context, Entry first, RowPairs rows, Entry second)
    {
        if (rows.Pairs.IsEmpty && (rows.HasCommon || rows.Left.IsEmpty || rows.Right.IsEmpty))
        {
            return;
        }

        var report = context.Diagnostics.Report(Rule, second.Fields.KeySpan("row-ids") ?? second.Fields.KeySpan("rows") ?? second.Title.Span, $"`{first.Id}`")
            .Related(first.Fields.KeySpan("row-ids") ?? first.Title.Span, "the other one")
            .Help(rows.Pairs.IsEmpty
                ? $"where two rows are about the same, give them one id: here {Names(rows.Right)}, there {Names(rows.Left)}"
                : $"give rows about the same one id: {string.Join(", ", rows.Pairs.Select(p => $"`{p.Right}` here is `{p.Left}` there"))}");
        report.Help($"if this is another telling on purpose, say so with `retells: {first.Id.Slug}`");
    }

    private static string Names(ImmutableArray<string> ids) => string.Join(", ", ids.Select(i => $"`{i}`"));

    private static bool IsRetelling(RuleContext context, Entry first, Entry second) =>
        context.Targets(first, "retells").Any(t => t.Id == second.Id) || context.Targets(second, "retells").Any(t => t.Id == first.Id);

    // What a side is about says more than its heading.
    private static IEnumerable<string> Sides(RuleContext context, Entry comparison) =>
        comparison.Fields.Items<MapValue>("sides")
            .Select(s => context.Pointers(s, "about").FirstOrDefault().Target?.Id.ToString() ?? s.Text("title") ?? "")
            .Where(s => s.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase);
}
