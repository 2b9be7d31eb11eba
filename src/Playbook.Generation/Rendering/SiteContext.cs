using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Changes;
using Playbook.Generation.Rendering.Glossary;
using Playbook.Generation.Rendering.Lists;
using Playbook.Generation.Rendering.Templating;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering;

/// <summary>What every page of one build shares: the model, the sections, the theme, and the view of the site. Immutable; used by all threads.</summary>
internal sealed class SiteContext
{
    public static readonly SitePath AzAddress = new("/a-z/");
    public static readonly SitePath SearchAddress = new("/search/");
    public static readonly SitePath NotFoundAddress = new("/404.html");
    public static readonly SitePath OfflineAddress = new("/offline/");

    private const int MostFolders = 24;

    private readonly FrozenDictionary<SitePath, Section> _sections;

    public SiteContext(PlaybookModel model, PlaybookSettings settings, Templates templates, ThemeAssets assets, FrozenSet<string> commonFields, MentionIndex mentions)
    {
        Model = model;
        Settings = settings;
        Templates = templates;
        Assets = assets;
        CommonFields = commonFields;
        Mentions = mentions;
        Sections = Section.Of(model, Words);
        _sections = Sections.DistinctBy(s => s.Address).ToFrozenDictionary(s => s.Address);
        Links = new LinkViews(model, settings, Words);
        Fields = new FieldViews(model, Links, Words);
        Glossary = new GlossaryLinks(model);
        Site = SiteView();
        Navigation = new SectionNavigation(Sections, DrawNavigation);
        PlainNavigation = new Lazy<HtmlText>(() => DrawNavigation(null, []));
    }

    public PlaybookModel Model { get; }

    public PlaybookSettings Settings { get; }

    public Templates Templates { get; }

    public ThemeAssets Assets { get; }

    public SiteWords Words => Templates.SiteWords;

    /// <summary>Where the site will be reached, its base path included and ending in a slash; null when nobody said.</summary>
    public Uri? SiteUrl { get; init; }

    /// <summary>When entries changed, as far as anybody knows.</summary>
    public ChangeDates Changes { get; init; } = new(FileHistory.Empty);

    public FrozenSet<string> CommonFields { get; }

    public MentionIndex Mentions { get; }

    public ImmutableArray<Section> Sections { get; }

    public LinkViews Links { get; }

    public FieldViews Fields { get; }

    /// <summary>Shows the definition of a word where a page first uses it.</summary>
    public GlossaryLinks Glossary { get; }

    public View Site { get; }

    public SectionNavigation Navigation { get; }

    /// <summary>The navigation of pages that stand in no section.</summary>
    public Lazy<HtmlText> PlainNavigation { get; }

    public Section? SectionOf(Entry entry) => _sections.GetValueOrDefault(Section.AddressFor(entry));

    /// <summary>The list of a type that a page introduces; null for every other page.</summary>
    public Section? ListAbove(Entry page) => _sections.GetValueOrDefault(page.Address) is { Type.Folder.Length: > 0 } section && section.Index == page ? section : null;

    /// <summary>The site's front page has its own layout, wherever its words come from.</summary>
    public static bool IsHome(SitePath address) => address == SitePath.Root;

    /// <summary>Whether a page is published as Markdown too; what only lists or finds other pages is not.</summary>
    public bool HasTwin(SitePath page) =>
        Settings.MarkdownTwins && page.IsPage && page != SearchAddress && page != OfflineAddress && !page.Value.StartsWith(AzAddress.Value, StringComparison.Ordinal);

    private HtmlText DrawNavigation(Section? section, IReadOnlyList<Entry> entries)
    {
        var items = entries.Select(e => Links.Of(e)).ToArray();
        var sidebar = section is null ? HtmlText.Empty : Templates.RenderPartial("sidebar", new View
        {
            ["section"] = new View { ["title"] = section.Title, ["url"] = WebAddress.Of(section.Address), ["items"] = items },
        });
        var site = Site.Copy();
        site["groups"] = Groups(section, all: false);
        return Templates.RenderPartial("site-nav", new View { ["site"] = site, ["sidebar"] = sidebar });
    }

    private View SiteView()
    {
        var groups = Groups(null);
        return new View(ViewNames.Site)
        {
            ["title"] = Settings.Title,
            ["description"] = Settings.Description ?? "",
            ["language"] = Settings.Language,
            ["dir"] = WritingDirection.Of(Settings),
            ["groups"] = groups,
            ["types"] = groups.SelectMany(g => (View[])g["types"]!).ToArray(),
            ["functions"] = Model.OfType("function").Select(f => Links.Of(f)).ToArray(),
            ["assets"] = Assets.View,
            ["searchUrl"] = WebAddress.Of(SearchAddress),
            ["azUrl"] = WebAddress.Of(AzAddress),
        };
    }

    /// <summary>The sections under their headings. In the navigation of a page many folders shrink to the page's own, so that pages do not grow with the playbook.</summary>
    private View[] Groups(Section? current, bool all = true)
    {
        var folders = Sections.Count(s => s.Type.Folder.Length == 0);
        return
        [
            .. Sections
                .Where(s => s.Type.Folder.Length > 0 || all || folders <= MostFolders || s == current)
                .GroupBy(s => s.Type.Group, StringComparer.Ordinal)
                .Select(g => new View { ["title"] = Words.Declared(g.Key), ["types"] = g.SelectMany(s => Shelves(s, current)).ToArray() })
                .Where(g => ((View[])g["types"]!).Length > 0),
        ];
    }

    /// <summary>A section by its name; the pages of the top folder each by their own.</summary>
    private IEnumerable<View> Shelves(Section section, Section? current) => section.Address != SitePath.Root
        ? [SectionView(section, section == current)]
        : section.Entries.Take(MostFolders).Select(e => new View
        {
            ["name"] = "page",
            ["plural"] = e.Title.Value,
            ["title"] = e.Title.Value,
            ["noun"] = "",
            ["description"] = "",
            ["url"] = WebAddress.Of(e.Address),
            ["count"] = 0,
            ["group"] = "",
            ["current"] = false,
            ["want"] = "",
        });

    private View SectionView(Section section, bool current) => new()
    {
        ["name"] = section.Type.Name,
        ["noun"] = Words.Noun(section.Type),
        ["plural"] = section.Title,
        ["title"] = section.Title,
        ["description"] = section.Description,
        ["url"] = WebAddress.Of(section.Address),
        ["count"] = section.Entries.Length,
        ["group"] = Words.Declared(section.Type.Group),
        ["current"] = current,
        ["want"] = Words.Find($"want-{section.Type.Name}") ?? "",
    };
}
