using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing.Markdown;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// The ids that an author gives to stages, steps, focus areas and rows. One that cannot be an address of the page, or is one already, is reported, and the page has
/// another in its place: each place of a page has an address of its own, whatever was written.
/// </summary>
internal sealed class ItemIds(TakenIds taken, DiagnosticBag diagnostics)
{
    public static readonly DiagnosticRule RefusedId = new("PB2013", "refused-id", Severity.Error, "`{0}` cannot be an id here: {1}");

    /// <summary>The fields, with ids under which the page can hold their items.</summary>
    public MapValue Take(MapValue fields) => fields with { Entries = [.. fields.Entries.Select(e => e.Value is ListValue list ? e with { Value = Take(list) } : e)] };

    /// <summary>The table, with ids under which the page can hold its rows and cells.</summary>
    public ComparisonTable? Take(ComparisonTable? table)
    {
        if (table is null)
        {
            return null;
        }

        var sides = table.Sides.Select(s => PageIds.IsUsable(s.Id) ? s : s with { Id = PageIds.Slug(s.Id) }).ToImmutableArray();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return new ComparisonTable(sides, [.. table.Rows.Select(row => row with { Id = new Located<string>(IdOf(row.Id.Value, row.Id.Span, seen, sides), row.Id.Span) })]);
    }

    private ListValue Take(ListValue list)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list with { Items = [.. list.Items.Select(item => item is MapValue map && map["id"] is TextValue id ? WithId(map, IdOf(id.Value, id.Span, seen, [])) : item)] };
    }

    private static MapValue WithId(MapValue item, string id) => item.Text("id") == id ? item : item with
    {
        Entries = [.. item.Entries.Select(e => e.Key.Value == "id" ? e with { Value = new TextValue(MappedText.FromPieces(id, e.Value.Span, [])) } : e)],
    };

    private string IdOf(string id, SourceSpan place, HashSet<string> seen, ImmutableArray<ComparisonSide> sides)
    {
        // A second item of the list with this id has been reported by the list.
        var isFirst = seen.Add(id);
        if (PageIds.IsUsable(id) && !IsLikeACell(id, sides) && TakeAll(id, sides))
        {
            return id;
        }

        if (isFirst)
        {
            Report(id, place, sides);
        }

        var slug = PageIds.Slug(id).Replace("--", "-", StringComparison.Ordinal);
        for (var number = 2; ; number++)
        {
            if (TakeAll($"{slug}-{number}", sides))
            {
                return $"{slug}-{number}";
            }
        }
    }

    private static bool IsLikeACell(string id, ImmutableArray<ComparisonSide> sides) => !sides.IsEmpty && id.Contains("--", StringComparison.Ordinal);

    /// <summary>An item's own address, and those of its cells.</summary>
    private bool TakeAll(string id, ImmutableArray<ComparisonSide> sides)
    {
        if (taken.Has(id) || sides.Any(s => taken.Has($"{id}--{s.Id}")))
        {
            return false;
        }

        taken.Add(id);
        foreach (var side in sides)
        {
            taken.Add($"{id}--{side.Id}");
        }

        return true;
    }

    private void Report(string id, SourceSpan place, ImmutableArray<ComparisonSide> sides)
    {
        var slug = PageIds.Slug(id);
        if (!PageIds.IsUsable(id))
        {
            var report = diagnostics.Report(RefusedId, place, Excerpt.Of(id), "an id is the item's address on the page, in letters, digits and hyphens");
            report.Help(taken.Has(slug) ? "write another one" : $"write `{slug}`").Fix(place, slug, safe: false);
        }
        else if (IsLikeACell(id, sides))
        {
            diagnostics.Report(RefusedId, place, id, "`--` stands between a row and a side").Help("write a single hyphen");
        }
        else
        {
            diagnostics.Report(RefusedId, place, id, taken.IsOfLayout(id) ? "the page calls a part of its own so" : "the page has it already")
                .Help($"write another one, such as `{slug}-here`");
        }
    }
}
