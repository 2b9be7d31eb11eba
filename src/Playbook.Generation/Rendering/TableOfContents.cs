using Playbook.Content;

namespace Playbook.Generation.Rendering;

/// <summary>A page's headings of levels 2 and 3, the latter below the former.</summary>
internal static class TableOfContents
{
    private const int FewestHeadings = 2;

    public static View[] Of(Entry entry)
    {
        var top = new List<View>();
        foreach (var heading in entry.Headings.Where(h => h.Level is 2 or 3))
        {
            var view = new View { ["id"] = heading.Id, ["text"] = heading.Text, ["level"] = heading.Level, ["children"] = null };
            if (heading.Level == 3 && top.Count > 0)
            {
                ((List<View>)(top[^1]["children"] ??= new List<View>())).Add(view);
            }
            else
            {
                top.Add(view);
            }
        }

        return top.Count < FewestHeadings ? [] : [.. top];
    }
}
