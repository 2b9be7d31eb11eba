using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Html;
using Playbook.Generation.Rendering.Templating;
using Playbook.Generation.Validation;

namespace Playbook.Generation.Rendering;

/// <summary>Draws single pages to see which parts of them have an address.</summary>
internal sealed class PageParts(SiteContext site, IEnumerable<ValidEntry> pages)
{
    // What stands before it is the frame that all pages share.
    private const string Main = "main";

    private readonly Lazy<Dictionary<SitePath, ValidEntry>> _pages = new(() => pages.DistinctBy(p => p.Linked.Entry.Address).ToDictionary(p => p.Linked.Entry.Address));
    // Whatever is wrong with a template is told when the page is drawn to be published.
    private static readonly TemplateProblems Unheard = new();

    private readonly RenderEntry _entries = new(site, EntryDetails.For(site), Unheard);

    /// <summary>The ids in a page's content in their order, or of the whole page where its theme knows no such part; null for a page that cannot be drawn.</summary>
    public IReadOnlyList<string>? Of(SitePath address)
    {
        var unheard = new DiagnosticBag();
        var page = _pages.Value.TryGetValue(address, out var entry)
            ? _entries.Execute(entry, unheard)
            : new GeneratedPages(site, isKept: false).All().FirstOrDefault(g => g.Address == address) is { } generated ? new RenderGenerated(Unheard).Execute(generated, unheard) : null;
        return page is null ? null : IdsIn(page.Html);
    }

    private static ImmutableArray<string> IdsIn(string html)
    {
        var ids = ImmutableArray.CreateBuilder<string>();
        var tokens = new HtmlTokens(html);
        while (tokens.Next())
        {
            if (tokens.Kind == HtmlTokenKind.Start && tokens.Attribute("id") is { } id)
            {
                ids.Add(id);
            }
        }

        var main = ids.IndexOf(Main);
        return [.. ids.Skip(main + 1)];
    }
}
