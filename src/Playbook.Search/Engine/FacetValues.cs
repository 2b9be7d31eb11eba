using System.Text.Json;

namespace Playbook.Search.Engine;

/// <summary>What pages can be narrowed down by, as read back from the directory.</summary>
internal sealed class FacetValues
{
    private readonly int[][] _sets;
    private readonly string _pages;

    private FacetValues(string name, (string Value, string Label)[] values, int[][] sets, string pages)
    {
        Name = name;
        Values = values;
        _sets = sets;
        _pages = pages;
    }

    public string Name { get; }

    public (string Value, string Label)[] Values { get; }

    public static FacetValues Read(JsonElement json) => new(
        json.GetProperty("name").GetString()!,
        [.. json.GetProperty("values").EnumerateArray().Select(v => (v[0].GetString()!, v[1].GetString()!))],
        [.. json.GetProperty("sets").EnumerateArray().Select(s => s.EnumerateArray().Select(v => v.GetInt32()).ToArray())],
        json.GetProperty("pages").GetString()!);

    public int[] Of(int page) => _sets[_pages[page] - '#'];

    /// <summary>The number of the value that someone typed, as value or label; -1 when there is none.</summary>
    public int Find(string typed)
    {
        var wanted = Folded(typed);
        return wanted.Length == 0 ? -1 : Array.FindIndex(Values, v => Folded(v.Value) == wanted || Folded(v.Label) == wanted);
    }

    // Lists are called `Metrics`, the type `metric`.
    private static string Folded(string text) => string.Join(' ', Analysis.Words.Of(text).Select(Stem.Of));
}
