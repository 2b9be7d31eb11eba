using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Playbook.Generation.Rendering.Templating;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>
/// The ids that a theme's layouts give to parts of a page, such as <c>main</c> or <c>used-by</c>: a heading of an author that would be called so gets another id, or
/// the page had it twice. Two are equal when their themes say the same. Safe for many threads.
/// </summary>
internal sealed partial class LayoutIds(Theme theme)
{
    private readonly ConcurrentDictionary<string, Layout> _known = new(StringComparer.Ordinal);

    /// <param name="layout">As a content type names it.</param>
    public Layout Of(string layout) => _known.GetOrAdd(layout, Read);

    /// <summary>Whether a theme, read anew, gives the same ids to the layouts that were asked for.</summary>
    public bool IsAs(LayoutIds other) => ReferenceEquals(this, other) || other._known.All(known => Of(known.Key).IsAs(known.Value));

    private Layout Read(string layout)
    {
        var templates = new HashSet<string>(StringComparer.Ordinal) { Templates.LayoutPath(theme.Has(Templates.LayoutPath(layout)) ? layout : "entry"), Templates.LayoutPath("base"), Templates.PartialPath("site-nav"), Templates.PartialPath("sidebar") };
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var hasItemIds = false;
        var waiting = new Queue<string>(templates);
        while (waiting.TryDequeue(out var path))
        {
            var text = theme.ReadText(path) ?? "";
            ids.UnionWith(Id().Matches(text).Select(m => m.Groups[1].Value));
            hasItemIds |= ItemId().IsMatch(text);
            foreach (var partial in Include().Matches(text).Select(m => Templates.PartialPath(m.Groups[1].Value)).Where(templates.Add))
            {
                waiting.Enqueue(partial);
            }
        }

        return new Layout(ids.ToFrozenSet(StringComparer.Ordinal), hasItemIds);
    }

    /// <summary>One layout with all that is drawn around and in it.</summary>
    /// <param name="Ids">As its templates write them.</param>
    /// <param name="HasItemIds">Whether it gives the items of lists the ids that their author gave them.</param>
    internal sealed record Layout(FrozenSet<string> Ids, bool HasItemIds)
    {
        public static Layout None { get; } = new([], false);

        public bool IsAs(Layout other) => HasItemIds == other.HasItemIds && Ids.SetEquals(other.Ids);
    }

    [GeneratedRegex("""\sid="([^"{]+)["]""", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex("""\sid="\{\{\s*\w+\.id\s*\}\}""", RegexOptions.CultureInvariant)]
    private static partial Regex ItemId();

    [GeneratedRegex(@"\binclude\s+['""]([^'""]+)['""]", RegexOptions.CultureInvariant)]
    private static partial Regex Include();
}
