using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Generation.Linking;
using Playbook.Text;

namespace Playbook.Generation.Validation.Rules;

/// <summary>The rows of two comparisons that have different ids and seem to be about the same.</summary>
/// <param name="Pairs">Ids that seem to mean one row, the likeliest first.</param>
/// <param name="HasCommon">Whether any row has the same id in both.</param>
/// <param name="Left">Ids that only the first has.</param>
/// <param name="Right">Ids that only the second has.</param>
internal sealed record RowPairs(ImmutableArray<(string Left, string Right)> Pairs, bool HasCommon, ImmutableArray<string> Left, ImmutableArray<string> Right)
{
    private const double Alike = 0.34;

    public static RowPairs Of(LinkedEntry first, LinkedEntry second)
    {
        var (left, right) = (first.Parsed.Table!.Rows, second.Parsed.Table!.Rows);
        var common = left.Select(r => r.Id.Value).Intersect(right.Select(r => r.Id.Value), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
        var open = (Left: left.Where(r => !common.Contains(r.Id.Value)).ToList(), Right: right.Where(r => !common.Contains(r.Id.Value)).ToList());
        var candidates =
            from a in open.Left
            from b in open.Right
            let likeness = Likeness(first, a, second, b)
            where likeness >= Alike
            orderby likeness descending
            select (Left: a.Id.Value, Right: b.Id.Value);
        var pairs = ImmutableArray.CreateBuilder<(string Left, string Right)>();
        foreach (var pair in candidates)
        {
            if (pairs.All(p => p.Left != pair.Left && p.Right != pair.Right))
            {
                pairs.Add(pair);
            }
        }

        return new RowPairs(pairs.ToImmutable(), common.Count > 0, [.. open.Left.Select(r => r.Id.Value)], [.. open.Right.Select(r => r.Id.Value)]);
    }

    // By what they are called, and by what their cells lead to.
    private static double Likeness(LinkedEntry first, ComparisonRow a, LinkedEntry second, ComparisonRow b)
    {
        var names = Math.Max(Share(Words(a.Label.Value), Words(b.Label.Value)), Share(Words(a.Id.Value), Words(b.Id.Value)));
        var typed = EditDistance.Nearest(a.Id.Value, [b.Id.Value]).Count > 0 ? 0.5 : 0;
        return Math.Max(Math.Max(names, typed), Share(Targets(first, a), Targets(second, b)));
    }

    private static HashSet<string> Words(string text) =>
        text.ToLowerInvariant().Split([' ', '-', ',', '/', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Length > 2 && w is not ("the" or "and" or "for" or "with")).Select(w => w.TrimEnd('s')).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Targets(LinkedEntry comparison, ComparisonRow row) =>
        row.Cells.OfType<MarkdownValue>().SelectMany(c => comparison.Fragments.GetValueOrDefault(c, LinkedBody.Empty).Links.Select(l => l.Page?.Entry?.Id.ToString()))
            .OfType<string>().ToHashSet(StringComparer.Ordinal);

    private static double Share(HashSet<string> a, HashSet<string> b) =>
        a.Count == 0 || b.Count == 0 ? 0 : (double)a.Count(b.Contains) / a.Union(b).Count();
}
