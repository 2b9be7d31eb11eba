using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Generation.Declarations;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Plays;
using Playbook.Search.Analysis;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>What a section's entries can be narrowed by, as their type declares it.</summary>
internal sealed class Facets
{
    private readonly SiteContext _site;
    private readonly ImmutableArray<Field> _fields;
    private readonly Section _section;

    private Facets(Section section, SiteContext site)
    {
        _site = site;
        _section = section;

        // What is special about the type tells its entries apart better than what all types have.
        var common = ContentTypeReader.CommonFields.Length;
        _fields = [.. section.Type.Fields.Skip(common).Concat(section.Type.Fields.Take(common)).Where(f => f.Facet)];
    }

    public static Facets Of(Section section, SiteContext site) => new(section, site);

    /// <summary>One entry's values, field by field; fields without a value are left out.</summary>
    public View[] Of(Entry entry) =>
        [.. _fields.Select(f => (Field: f, Values: ValuesOf(entry, f))).Where(f => f.Values.Count > 0).Select(f => new View
        {
            ["name"] = f.Field.Name,
            ["title"] = _site.Words.Title(f.Field),
            ["values"] = f.Values.Select(v => new View { ["value"] = v.Value, ["label"] = v.Label }).ToArray(),
        })];

    /// <summary>The facets that tell entries apart, each value with its entries; one value for everything is no choice.</summary>
    public View[] View() =>
        [.. _fields.Select(f => (Field: f, Groups: Groups(f))).Where(f => f.Groups.Length > 1).Select(f => new View
        {
            ["name"] = f.Field.Name,
            ["title"] = _site.Words.Title(f.Field),
            ["values"] = f.Groups,
        })];

    private View[] Groups(Field field) =>
        [.. _section.Entries
            .SelectMany(e => ValuesOf(e, field).Select(v => (v.Value, v.Label, Entry: e)))
            .GroupBy(v => v.Value, StringComparer.Ordinal)
            .OrderBy(g => Order(field).IndexOf(g.Key))
            .ThenBy(g => SortKey.Of(g.First().Label), StringComparer.Ordinal)
            .Select(g => new View
            {
                ["id"] = $"by-{field.Name}-{AddressOf.Slug(g.Key)}",
                ["value"] = g.Key,
                ["label"] = g.First().Label,
                ["count"] = g.Count(),
                ["items"] = g.Select(v => _site.Links.Of(v.Entry)).ToArray(),
            })];

    private static ImmutableArray<string> Order(Field field) => field.Kind == FieldKind.Duration ? TimeAtHand.Spans : field.Values;

    private List<(string Value, string Label)> ValuesOf(Entry entry, Field field) => entry.Fields[field.Name] switch
    {
        ListValue list => [.. list.Items.Select(i => One(i, field)).Where(v => v.Value.Length > 0).DistinctBy(v => v.Value)],
        { } single when One(single, field) is { Value.Length: > 0 } one => [one],
        _ => [],
    };

    private (string Value, string Label) One(FieldValue value, Field field) => value switch
    {
        ReferenceValue reference => _site.Model.Target(reference) is { } target ? (target.Id.Slug, target.Title.Value) : ("", ""),
        TextValue text => (text.Value, _site.Words.Value(field, text.Value)),
        DurationValue time when TimeAtHand.For(time.Value) is var span => (span, _site.Words.Say(TimeAtHand.NameOf(span))),
        BooleanValue boolean => (boolean.Value ? "yes" : "no", _site.Words.Say(boolean.Value ? "yes" : "no")),
        _ => ("", ""),
    };
}
