namespace Playbook.Generation.Writing.Gate;

/// <summary>The ids of one page, by number: short to keep for every page of a site, the same in every run.</summary>
internal sealed class UsedIds
{
    private readonly HashSet<ulong> _numbers = [];

    public void Clear() => _numbers.Clear();

    /// <summary>Whether the page has not used it before.</summary>
    public bool Add(ReadOnlySpan<char> id) => _numbers.Add(NumberOf(id));

    public ulong[] ToArray() => [.. _numbers];

    // FNV-1a.
    public static ulong NumberOf(ReadOnlySpan<char> text)
    {
        var number = 14695981039346656037UL;
        foreach (var c in text)
        {
            number = (number ^ c) * 1099511628211UL;
        }

        return number;
    }
}
