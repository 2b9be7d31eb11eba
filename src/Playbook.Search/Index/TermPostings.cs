using System.Text;

namespace Playbook.Search.Index;

/// <summary>The pages that have one word, while the index is built. Pages are added in ascending order.</summary>
internal sealed class TermPostings
{
    /// <summary>A list longer than this keeps its best pages only.</summary>
    public const int LongestList = 1500;

    // Below this many pages no word is so common that leaving it out saves anything.
    private const int FewPages = 50;
    private const double CommonShare = 0.4;

    private const byte Prominent = 0x80;

    private int[] _pages = new int[2];
    private byte[] _levels = new byte[2];
    private List<NameHit>? _names;

    /// <summary>How many pages have the word, wherever.</summary>
    public int Count { get; private set; }

    public bool IsInNames => _names is not null;

    /// <param name="page">The page's number.</param>
    /// <param name="level">See <see cref="Impact.LevelOf"/>.</param>
    /// <param name="prominent">Whether a name or heading of the page has the word.</param>
    public void Add(int page, int level, bool prominent)
    {
        if (Count == _pages.Length)
        {
            Array.Resize(ref _pages, Count * 2);
            Array.Resize(ref _levels, Count * 2);
        }

        _levels[Count] = (byte)(prominent ? level | Prominent : level);
        _pages[Count++] = page;
    }

    public void AddName(int page, int name, int length) => (_names ??= []).Add(new NameHit(page, name, length));

    /// <summary>Whether the word is on so many pages that only names and headings tell them apart.</summary>
    public bool IsCommon(int allPages) => allPages >= FewPages && Count > allPages * CommonShare;

    /// <summary>Writes the list as FORMAT.md describes it.</summary>
    public void WriteTo(StringBuilder text, int allPages)
    {
        var common = IsCommon(allPages);
        var byLevel = CountByLevel(common);
        var isCut = common | LeaveOutWorst(byLevel);

        Digits.Append(text, isCut ? Count : 0);
        WriteNames(text);
        var next = 0;
        var pages = PagesByLevel(byLevel, common);
        for (var level = Impact.Levels - 1; level >= 0; level--)
        {
            WriteLevel(text, level, pages.AsSpan(next, byLevel[level]));
            next += byLevel[level];
        }
    }

    private int[] CountByLevel(bool prominentOnly)
    {
        var byLevel = new int[Impact.Levels];
        for (var i = 0; i < Count; i++)
        {
            if (!prominentOnly || (_levels[i] & Prominent) != 0)
            {
                byLevel[_levels[i] & ~Prominent]++;
            }
        }

        return byLevel;
    }

    /// <summary>Shortens the counts to the best <see cref="LongestList"/> pages; says whether it had to.</summary>
    private static bool LeaveOutWorst(int[] byLevel)
    {
        var room = LongestList;
        var cut = false;
        for (var level = byLevel.Length - 1; level >= 0; level--)
        {
            cut |= byLevel[level] > room;
            byLevel[level] = Math.Min(byLevel[level], room);
            room -= byLevel[level];
        }

        return cut;
    }

    private void WriteNames(StringBuilder text)
    {
        Digits.Append(text, _names?.Count ?? 0);
        var before = 0;
        foreach (var hit in _names ?? [])
        {
            Digits.Append(text, hit.Page - before);
            Digits.Append(text, Math.Min(hit.Length, NameHit.Longest) - 1 + (hit.Name * NameHit.Longest));
            before = hit.Page;
        }
    }

    /// <summary>The pages of the highest level first, ascending within each; of a level only as many as it may keep.</summary>
    private int[] PagesByLevel(int[] byLevel, bool prominentOnly)
    {
        Span<int> next = stackalloc int[Impact.Levels];
        Span<int> end = stackalloc int[Impact.Levels];
        var start = 0;
        for (var level = Impact.Levels - 1; level >= 0; level--)
        {
            next[level] = start;
            end[level] = start += byLevel[level];
        }

        var pages = new int[start];
        for (var i = 0; i < Count; i++)
        {
            var level = _levels[i] & ~Prominent;
            if (next[level] < end[level] && (!prominentOnly || (_levels[i] & Prominent) != 0))
            {
                pages[next[level]++] = _pages[i];
            }
        }

        return pages;
    }

    private static void WriteLevel(StringBuilder text, int level, ReadOnlySpan<int> pages)
    {
        if (pages.IsEmpty)
        {
            return;
        }

        Digits.Append(text, level + ((pages.Length - 1) * Impact.Levels));
        var next = 0;
        foreach (var page in pages)
        {
            Digits.Append(text, page - next);
            next = page + 1;
        }
    }
}

/// <summary>A word in a name of a page.</summary>
/// <param name="Name">0 is the title, then the aliases.</param>
/// <param name="Length">How many words the name has.</param>
internal readonly record struct NameHit(int Page, int Name, int Length)
{
    /// <summary>A name with more words counts as one of this many.</summary>
    public const int Longest = 8;
}
