using Playbook.Search.Index;

namespace Playbook.Search.Engine;

/// <summary>The pages of one word as read back from its list.</summary>
/// <param name="Count">On how many pages the word is, listed or not.</param>
/// <param name="IsCut">Whether pages were left out, so that a page that is not listed may have the word all the same.</param>
/// <param name="Names">Where names of pages have the word, by page.</param>
/// <param name="Hits">Page and impact level, the strongest first.</param>
internal sealed record TermPages(int Count, bool IsCut, NameHit[] Names, (int Page, int Level)[] Hits)
{
    public static TermPages Read(string list)
    {
        var at = 0;
        var count = Digits.Read(list, ref at);
        var names = new NameHit[Digits.Read(list, ref at)];
        var page = 0;
        for (var i = 0; i < names.Length; i++)
        {
            page += Digits.Read(list, ref at);
            var value = Digits.Read(list, ref at);
            names[i] = new NameHit(page, value / NameHit.Longest, (value % NameHit.Longest) + 1);
        }

        var hits = new List<(int, int)>();
        while (at < list.Length)
        {
            var header = Digits.Read(list, ref at);
            page = 0;
            for (var left = (header / Impact.Levels) + 1; left > 0; left--)
            {
                page += Digits.Read(list, ref at);
                hits.Add((page++, header % Impact.Levels));
            }
        }

        return new TermPages(count == 0 ? hits.Count : count, count > 0, names, [.. hits]);
    }
}
