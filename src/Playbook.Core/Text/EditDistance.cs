namespace Playbook.Text;

/// <summary>How many single-letter slips (wrong, missing, extra or swapped) lie between two words: the optimal string alignment distance.</summary>
public static class EditDistance
{
    public static int Between(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (typed.IsEmpty || meant.IsEmpty)
        {
            return typed.Length + meant.Length;
        }

        var beforeLast = new int[meant.Length + 1];
        var last = new int[meant.Length + 1];
        var current = new int[meant.Length + 1];
        for (var j = 0; j <= meant.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= typed.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= meant.Length; j++)
            {
                var wrong = typed[i - 1] == meant[j - 1] ? 0 : 1;
                var best = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + wrong);
                if (i > 1 && j > 1 && typed[i - 1] == meant[j - 2] && typed[i - 2] == meant[j - 1])
                {
                    best = Math.Min(best, beforeLast[j - 2] + 1);
                }

                current[j] = best;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[meant.Length];
    }

    /// <summary>
    /// The candidates that a person who typed <paramref name="typed"/> most likely meant: nearest first, then in ordinal order.
    /// Letter case counts for nothing; more than a third of the letters wrong is no likeness.
    /// </summary>
    public static IReadOnlyList<string> Nearest(string typed, IEnumerable<string> candidates, int most = 3)
    {
        var wanted = typed.ToLowerInvariant();
        var limit = Math.Max(1, wanted.Length / 3);
        return
        [
            .. candidates
                .Where(c => Math.Abs(c.Length - wanted.Length) <= limit)
                .Select(c => (Name: c, Distance: Between(wanted, c.ToLowerInvariant())))
                .Where(c => c.Distance <= limit)
                .OrderBy(c => c.Distance)
                .ThenBy(c => c.Name, StringComparer.Ordinal)
                .Select(c => c.Name)
                .Distinct(StringComparer.Ordinal)
                .Take(most),
        ];
    }
}
