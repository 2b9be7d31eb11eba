using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Searching;

/// <summary>
/// Which sections a theme's layouts give a page beside its text: the addresses their headings have, and what these say. A result may then lead to a
/// section of fields without a page being drawn first. Safe for many threads.
/// </summary>
internal sealed partial class ThemeSections(Theme theme, SiteWords words)
{
    private readonly ConcurrentDictionary<string, Lazy<Layout>> _layouts = new(StringComparer.Ordinal);
    private readonly Lazy<FrozenDictionary<string, string>> _partials = new(() => Texts(theme, "partials/"));

    /// <summary>What the heading with an address says; empty where the layout says it in words of the page, null where it has no such heading.</summary>
    /// <param name="layout">By its name; <c>entry</c> stands in for one that the theme does not have.</param>
    /// <param name="id">Without <c>#</c>, such as <c>field-agenda</c>.</param>
    public string? HeadingOf(string layout, string id)
    {
        var known = _layouts.GetOrAdd(layout, name => new(() => Read(name))).Value;
        return known.Headings.TryGetValue(id, out var heading) ? heading
            : Array.Exists(known.Beginnings, b => id.StartsWith(b, StringComparison.Ordinal)) ? ""
            : null;
    }

    private Layout Read(string name)
    {
        var texts = Texts(theme, "layouts/");
        var waiting = new Queue<string>(texts.TryGetValue(name, out var text) || texts.TryGetValue("entry", out text) ? [text] : []);
        var left = _partials.Value.ToDictionary(StringComparer.Ordinal);
        var headings = new Dictionary<string, string>(StringComparer.Ordinal);
        var beginnings = new List<string>();
        while (waiting.TryDequeue(out var template))
        {
            foreach (Match match in Addressed().Matches(template))
            {
                if (match.Groups["fixed"].Value is { Length: > 0 } id)
                {
                    headings.TryAdd(id, SaidIn(match.Groups["rest"].Value));
                }
                else
                {
                    beginnings.Add(match.Groups["beginning"].Value);
                }
            }

            foreach (var word in Tags().Matches(template).SelectMany(tag => Word().Matches(tag.Value)))
            {
                if (left.Remove(word.Value, out var partial))
                {
                    waiting.Enqueue(partial);
                }
            }
        }

        return new Layout(headings, [.. beginnings]);
    }

    /// <summary>A heading says a word of the interface, after the name of its icon if it has one.</summary>
    private string SaidIn(string heading) =>
        Quoted().Matches(heading).Select(m => words.Find(m.Groups[1].Value)).LastOrDefault(word => word is not null)?.TrimEnd(':') ?? "";

    private static FrozenDictionary<string, string> Texts(Theme theme, string folder) => theme.Paths
        .Where(p => p.StartsWith(folder, StringComparison.Ordinal) && p.EndsWith(".sbn-html", StringComparison.Ordinal))
        .ToFrozenDictionary(p => Path.GetFileNameWithoutExtension(p), p => theme.ReadText(p)!, StringComparer.Ordinal);

    // An address is written out, or begins so and ends with what the template fills in.
    [GeneratedRegex("""\bid="(?:(?<fixed>[\w-]+)"[^>]*>(?:(?<rest>(?:(?!\bid=")[\s\S]){0,400}?)</h\d>)?|(?<beginning>[\w-]+-)\{\{)""", RegexOptions.CultureInvariant)]
    private static partial Regex Addressed();

    [GeneratedRegex("""["']([a-z][a-z0-9-]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\{\{[^}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"[\w-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    private sealed record Layout(Dictionary<string, string> Headings, string[] Beginnings);
}
