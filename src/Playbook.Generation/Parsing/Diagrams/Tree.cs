using System.Collections.Immutable;

namespace Playbook.Generation.Parsing.Diagrams;

/// <summary>A branch of a tree, with what hangs on it.</summary>
internal sealed record Branch(string Name, List<Branch> Children);

/// <summary>Reads a tree: one branch a line, indented further than the one it hangs on. A leading <c>-</c> is allowed.</summary>
internal sealed class TreeReader(DiagramText text)
{
    public const int MostBranches = 100;
    public const int MostLevels = 6;
    public const int LongestBranch = 100;

    /// <summary>The branches that hang on no other one; empty, after a diagnostic or for an empty text, when there is nothing to draw.</summary>
    public ImmutableArray<Branch> Read()
    {
        var roots = ImmutableArray.CreateBuilder<Branch>();
        var open = new Stack<(int Indent, Branch Branch)>();
        var count = 0;
        foreach (var (line, offset) in text.Lines.Where(l => !string.IsNullOrWhiteSpace(l.Text)))
        {
            var place = text.PlaceOf(line, offset);
            var name = line.Trim();
            name = name.StartsWith("- ", StringComparison.Ordinal) ? name[2..].TrimStart() : name;
            var indent = IndentOf(line);
            var outermost = roots.Count == 0 ? indent : open.Last().Indent;
            while (open.Count > 0 && open.Peek().Indent > indent)
            {
                open.Pop();
            }

            // Its line must begin where another branch of its level began.
            var last = open.Count > 0 && open.Peek().Indent == indent ? open.Pop() : default;
            if (indent < outermost || (last.Branch is null && open.Count > 0 && open.Peek().Branch.Children.Count > 0))
            {
                text.Report(DiagramRules.UnevenTree, place, [name]).Help("begin it below the first letter of a line of the same level");
                return [];
            }

            if (++count > MostBranches || open.Count >= MostLevels)
            {
                var (most, what) = count > MostBranches ? (MostBranches, "branches") : (MostLevels, "levels");
                text.Report(DiagramRules.TooLarge, place, ["tree", most, what]).Help("split it: one tree for the whole, one for a part");
                return [];
            }

            if (name.Length > LongestBranch)
            {
                text.Report(DiagramRules.LongLabel, place, ["branch", LongestBranch, name.Length]).Help("say it in a few words; the text around the drawing has room for the rest");
            }

            var branch = new Branch(name, []);
            if (open.Count > 0)
            {
                open.Peek().Branch.Children.Add(branch);
            }
            else
            {
                roots.Add(branch);
            }

            open.Push((indent, branch));
        }

        return roots.ToImmutable();
    }

    private static int IndentOf(string line)
    {
        var width = 0;
        foreach (var c in line)
        {
            if (c is not (' ' or '\t'))
            {
                break;
            }

            width += c == '\t' ? 4 - (width % 4) : 1;
        }

        return width;
    }
}
