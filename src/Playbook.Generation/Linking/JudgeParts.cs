using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Files;
using Playbook.Generation.Validation;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>
/// Finds the part of a page that a link means where the page's own text has none of that name: a layout may have it, such as the rows of a table or the values of a
/// list. So the page is drawn, and what is not on it is reported where the link stands.
/// </summary>
/// <param name="partsOf">The ids on a finished page in their order; null for one that cannot be drawn.</param>
internal sealed class JudgeParts(Func<SitePath, IReadOnlyList<string>?> partsOf) : IAllModule<ValidEntry, ValidEntry>
{
    public Stage Stage => Stage.Link;

    public IEnumerable<ValidEntry> Execute(IReadOnlyList<ValidEntry> items, DiagnosticBag diagnostics)
    {
        var asked = items.SelectMany(i => i.Linked.AllBodies).SelectMany(b => b.Links).Where(l => l.Part is not null).Select(l => l.Page!.Address).Distinct().ToList();
        var parts = asked.AsParallel().Select(a => (Page: a, Ids: partsOf(a))).ToFrozenDictionary(p => p.Page, p => p.Ids);
        return parts.Count == 0 ? items : items.Select(i => Judge(i, parts, diagnostics));
    }

    private static ValidEntry Judge(ValidEntry item, FrozenDictionary<SitePath, IReadOnlyList<string>?> parts, DiagnosticBag diagnostics)
    {
        if (item.Linked.AllBodies.All(b => b.Links.All(l => l.Part is null)))
        {
            return item;
        }

        return new ValidEntry(item.Linked with
        {
            Body = Judge(item.Linked.Body, parts, diagnostics),
            Fragments = item.Linked.Fragments.ToFrozenDictionary(f => f.Key, f => Judge(f.Value, parts, diagnostics), item.Linked.Fragments.Comparer),
        });
    }

    private static LinkedBody Judge(LinkedBody body, FrozenDictionary<SitePath, IReadOnlyList<string>?> parts, DiagnosticBag diagnostics) => body with
    {
        Links = [.. body.Links.Select((link, i) => link.Part is { } part ? Judge(body.Body.Links[i], link, part, parts[link.Page!.Address], diagnostics) : link)],
    };

    private static ResolvedLink Judge(BodyLink written, ResolvedLink link, string part, IReadOnlyList<string>? ids, DiagnosticBag diagnostics)
    {
        // What keeps a page from being drawn is told elsewhere.
        if (ids is null || ids.Contains(part))
        {
            return link.At(part);
        }

        var field = "field-" + part;
        if (ids.FirstOrDefault(id => SameSpelling(id, part) || id == field) is { } meant)
        {
            return link.At(meant);
        }

        var place = FragmentSpan(written);
        if (ids.FirstOrDefault(id => id.Equals(part, StringComparison.OrdinalIgnoreCase)) is { } rightCase)
        {
            diagnostics.Report(LinkRules.AnchorCase, place, part)
                .Help($"write `#{rightCase}`: browsers tell capital letters apart")
                .Fix(place, "#" + rightCase, safe: true);
            return link.At(rightCase);
        }

        Report(diagnostics.Report(LinkRules.BrokenAnchor, place, link.Page!.Entry?.Source.Path ?? link.Page.Address.Value, part), link.Page, part, ids, place);

        // The page exists: the reader still gets there, only not to the right line.
        return link with { Part = null };
    }

    private static void Report(DiagnosticBuilder problem, LinkTarget page, string part, IReadOnlyList<string> ids, SourceSpan place)
    {
        var nearest = EditDistance.Nearest(part, page.Anchors.Concat(ids).Distinct(StringComparer.Ordinal));
        if (nearest.Count > 0)
        {
            problem.Help($"did you mean {string.Join(" or ", nearest.Select(n => $"`#{n}`"))}?");
            if (nearest.Count == 1)
            {
                problem.Fix(place, "#" + nearest[0], safe: false);
            }

            return;
        }

        var some = page.Anchors.Any() ? [.. page.Anchors] : ids;
        problem.Help(some.Count > 0
            ? $"link to one of its headings: {string.Join(", ", some.Take(5).Select(a => $"`#{a}`"))}"
            : "link to the page itself: it has no headings");
    }

    private static bool SameSpelling(string id, string part) => ComposedLetters.Compose(id) == ComposedLetters.Compose(part);

    private static SourceSpan FragmentSpan(BodyLink link)
    {
        var written = link.TargetSpan.Text;
        var hash = written.IndexOf('#', StringComparison.Ordinal);
        return hash < 0 ? link.TargetSpan : link.TargetSpan.File.At(link.TargetSpan.Span.Start + hash, written.Length - hash);
    }
}
