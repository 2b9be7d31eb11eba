using System.Collections.Concurrent;
using System.Collections.Frozen;
using Playbook.Files;
using Playbook.Generation.Rendering.Theming;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>A theme's templates, each read when a page first needs it. Safe for many threads.</summary>
public sealed class Templates
{
    private const string Extension = ".sbn-html";

    private readonly Theme _theme;
    private readonly ConcurrentDictionary<string, Lazy<Template>> _read = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Template, bool> _isSelfContained = [];

    /// <param name="theme">The templates.</param>
    /// <param name="words">What they say.</param>
    /// <param name="assets">Where the theme's files are published; null when no page is going to be drawn.</param>
    public Templates(Theme theme, SiteWords words, IReadOnlyDictionary<string, SitePath>? assets)
    {
        _theme = theme;
        SiteWords = words;
        Words = TemplateWords.Of(theme, words, assets);
    }

    public SiteWords SiteWords { get; }

    /// <summary>The words that templates may use.</summary>
    internal FrozenDictionary<string, TemplateWord> Words { get; }

    /// <summary>Whether a theme has a layout of that name.</summary>
    public static bool HasLayout(Theme theme, string name) => theme.Has(LayoutPath(name));

    /// <summary>The names of a theme's layouts.</summary>
    public static IEnumerable<string> LayoutsOf(Theme theme) =>
        theme.Paths.Where(p => p.StartsWith("layouts/", StringComparison.Ordinal) && p.EndsWith(Extension, StringComparison.Ordinal)).Select(p => p["layouts/".Length..^Extension.Length]);

    /// <summary>The named layout, or <c>entry</c> where the theme has none of that name.</summary>
    public string LayoutOrFallback(string name) => HasLayout(_theme, name) ? name : "entry";

    /// <summary>The HTML of a layout in the shell that all pages share.</summary>
    /// <param name="page">The names that the layout sees.</param>
    /// <param name="shell">The names that the shell sees; <c>content</c> is added.</param>
    /// <exception cref="TemplateException">A template is at fault.</exception>
    public string Render(string layout, View page, View shell)
    {
        shell["content"] = new Drawing(Find(LayoutPath(layout)), page);
        return Draw(Find(LayoutPath("base")), shell);
    }

    /// <summary>The HTML of a layout alone.</summary>
    public string Render(string layout, View page) => Draw(Find(LayoutPath(layout)), page);

    /// <summary>A partial on its own, for parts that many pages share.</summary>
    public HtmlText RenderPartial(string name, View page) => HtmlText.Safe(Draw(Find(PartialPath(name)), page));

    /// <summary>What is wrong with the templates that a company wrote itself, whether a page needs them or not; those of the program are proven by its tests.</summary>
    internal IEnumerable<TemplateException> FindProblems()
    {
        foreach (var (layer, path) in _theme.Line.Skip(1).SelectMany(layer => layer.OwnPaths.Select(path => (layer, path))))
        {
            if (!(path.StartsWith("layouts/", StringComparison.Ordinal) || path.StartsWith("partials/", StringComparison.Ordinal)) || OwnerOf(path) != layer || layer.IsAsInParent(path))
            {
                continue;
            }

            if (ProblemOf(path) is { } problem)
            {
                yield return problem;
            }
        }
    }

    internal bool HasPartial(string name) => _theme.Has(PartialPath(name));

    internal Template Partial(string name) => Find(PartialPath(name));

    /// <param name="place">Where it is named.</param>
    internal TemplateException UnknownPartial(SourceSpan place, string name) => TemplateRules.Unknown(
        place, name, _theme.Paths.Where(p => p.StartsWith("partials/", StringComparison.Ordinal)).Select(p => Path.GetFileName(p).Replace(Extension, "", StringComparison.Ordinal)), "the theme has no partial");

    /// <summary>Whether a partial reads nothing but what it is given, the partials in it among it.</summary>
    internal bool IsSelfContained(Template partial)
    {
        // A partial that comes back to itself is found at fault when it is drawn.
        if (_isSelfContained.TryGetValue(partial, out var known))
        {
            return known;
        }

        _isSelfContained[partial] = false;
        return _isSelfContained[partial] = !partial.ReadsPage && partial.Includes.All(i => IsSelfContained(i.Partial));
    }

    private static string Draw(Template template, View page)
    {
        var writer = new PageWriter(page);
        writer.Draw(template);
        return writer.ToString();
    }

    internal static string LayoutPath(string name) => $"layouts/{name}{Extension}";

    internal static string PartialPath(string name) => $"partials/{name}{Extension}";

    private Template Find(string path) => _read.GetOrAdd(path, p => new(() => Read(p))).Value;

    private TemplateException? ProblemOf(string path)
    {
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
        {
            return new TemplateException(TemplateRules.Unread, FileOf(OwnerOf(path)!, path).Beginning, path, $"name it `{Path.GetFileName(path).Split('.')[0]}{Extension}`, and write it as the theme documentation says");
        }

        try
        {
            foreach (var include in Find(path).Includes)
            {
                include.Check();
            }

            return null;
        }
        catch (TemplateException e)
        {
            return e;
        }
    }

    private Theme? OwnerOf(string path) => _theme.Line.Reverse().FirstOrDefault(layer => layer.OwnPaths.Contains(path));

    private static SourceFile FileOf(Theme owner, string path) => new($"../themes/{owner.Name}/{path}", owner.ReadOwnText(path) ?? "");

    private Template Read(string path)
    {
        var owner = OwnerOf(path);
        var file = FileOf(owner ?? _theme, path);
        return owner is null
            ? throw new TemplateException(TemplateRules.Failed, file.Beginning, "the theme has no such file", $"add `{path}` to the theme")
            : TemplateReader.Read(this, file);
    }
}
