using System.Text.RegularExpressions;

namespace Playbook.Generation.Loading.Drawings;

/// <summary>
/// Counts what a drawing really draws. Ten copies of a group that holds ten copies of a group, and so on nine times, are a small file and a billion
/// shapes, on which a browser works until somebody ends it.
/// </summary>
internal sealed partial class DrawingUses
{
    private const long MostShapes = 1_000_000;

    private readonly List<Part> _parts = [new Part()];
    private readonly Stack<int> _open = new([0]);
    private readonly Dictionary<string, int> _byId = new(StringComparer.Ordinal);

    /// <summary>Whether it draws more than a browser should be asked for.</summary>
    public bool IsTooMuch => Weigh(0) > MostShapes;

    public void Open(string? id)
    {
        var part = _parts.Count;
        _parts.Add(new Part());
        (_parts[_open.Peek()].Inside ??= []).Add(part);
        _open.Push(part);
        if (!string.IsNullOrEmpty(id))
        {
            _byId.TryAdd(id, part);
        }
    }

    public void Close() => _open.Pop();

    public void UsePart(string id) => (_parts[_open.Peek()].Uses ??= []).Add(id);

    /// <summary>Notes every part that a style or an attribute refers to.</summary>
    public void Use(string value)
    {
        if (value.Contains('#', StringComparison.Ordinal) && value.Contains("url", StringComparison.OrdinalIgnoreCase))
        {
            foreach (Match use in Reference().Matches(value))
            {
                UsePart(use.Groups[1].Value);
            }
        }
    }

    // Parts lie at most as deep as elements do, but uses can form a chain of any length: no recursion.
    private long Weigh(int root)
    {
        var todo = new Stack<int>([root]);
        while (todo.TryPeek(out var at))
        {
            var part = _parts[at];
            if (part.State == PartState.Known)
            {
                todo.Pop();
                continue;
            }

            var needed = (part.Inside ?? []).Concat((part.Uses ?? []).Where(_byId.ContainsKey).Select(u => _byId[u]));
            if (part.State == PartState.New)
            {
                part.State = PartState.Open;
                foreach (var other in needed.Where(n => _parts[n].State == PartState.New))
                {
                    todo.Push(other);
                }

                continue;
            }

            // A part that draws itself draws nothing: browsers see to that.
            part.Weight = Math.Min(long.MaxValue / 1_000_000, 1 + needed.Where(n => _parts[n].State == PartState.Known).Aggregate(0L, (sum, n) => Math.Min(MostShapes + 1, sum + _parts[n].Weight)));
            part.State = PartState.Known;
            todo.Pop();
        }

        return _parts[root].Weight;
    }

    [GeneratedRegex("""url\(\s*["']?\s*#([^"')\s]+)""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reference();

    private enum PartState
    {
        New,
        Open,
        Known,
    }

    private sealed class Part
    {
        public List<int>? Inside { get; set; }

        public List<string>? Uses { get; set; }

        public PartState State { get; set; }

        public long Weight { get; set; }
    }
}
