using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Validation.Rules;

/// <summary>One filled cell of a comparison.</summary>
/// <param name="Comparison">Where it stands.</param>
/// <param name="Row">Its row.</param>
/// <param name="Side">Its column.</param>
/// <param name="Value">Its Markdown.</param>
/// <param name="Body">The same, read, with the targets of its links.</param>
internal sealed partial record Cell(Entry Comparison, ComparisonRow Row, ComparisonSide Side, MarkdownValue Value, LinkedBody Body)
{
    /// <summary>Every filled cell of every comparison, in the order of files, rows and sides.</summary>
    public static IEnumerable<Cell> All(RuleContext context)
    {
        foreach (var entry in context.Entries)
        {
            if (entry.Parsed.Table is not { } table)
            {
                continue;
            }

            foreach (var row in table.Rows)
            {
                foreach (var (side, value) in table.Sides.Zip(row.Cells))
                {
                    if (value is not null)
                    {
                        yield return new Cell(entry.Entry, row, side, value, entry.Fragments.GetValueOrDefault(value, LinkedBody.Empty));
                    }
                }
            }
        }
    }

    /// <summary>The Markdown as written, with links, code and tags blanked, so that offsets stay those of <see cref="Value"/>.</summary>
    public string OutsideLinks => NotProse().Replace(Value.Text.Value, m => new string('\u0001', m.Length));

    /// <summary>The words alone, to compare with another cell's.</summary>
    public string Words => string.Join(' ', Body.Body.Sections.SelectMany(s => s.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    [GeneratedRegex(@"\[\[[^\]]*\]\]|!?\[[^\]]*\](?:\([^)]*\)|\[[^\]]*\])|`[^`]*`|<[^>]*>")]
    private static partial Regex NotProse();
}
