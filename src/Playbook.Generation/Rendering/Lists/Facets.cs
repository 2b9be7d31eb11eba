using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Generation.Declarations;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Plays;
using Playbook.Generation.Rendering.Theming;
using Playbook.Search.Analysis;

namespace Playbook.Generation.Rendering.Lists;

/// <summary>What a section's entries can be narrowed by, as their type declares it.</summary>
internal sealed class Facets
{
    private readonly PlaybookModel _model;
    private readonly SiteWords _words;
    private readonly ImmutableArray<Field> _fields;
    private readonly Section _section;

    private Facets(Section section, PlaybookModel model, SiteWords words)
    {
        _model = model;
        _words = words;
        _section = section;

        // What is special about the type tells its entries apart better than what all types have.
        var common = ContentTypeReader.CommonFields.Length;
        _fields = [.. section.Type.Fields.Skip(common).Concat(section.Type.Fields.Take(common)).Where(f => f.Facet)];
    }

    public static Facets Of(Section section, PlaybookModel model, SiteWords words) => new(section, model, words);

    /// <summary>The facets that tell entries apart, each value with its entries; one value for everything is no choice.</summary>
    public IEnumerable<Facet> Telling() => _fields.Select(f => new Facet(f.Name, _words.Title(f), Groups(f))).Where(f => f.Values.Length > 1);

    /// <summary>One entry's values, field by field; fields without a value are left out.</summary>
    public View[] Of(Entry entry) =>
        [.. _fields.Select(f => (Field: f, Values: ValuesOf(entry, f))).Where(f => f.Values.Count > 0).Select(f => new View
        {
            ["name"] = f.Field.Name,
            ["title"] = _words.Title(f.Field),
            ["values"] = f.Values.Select(v => new View { ["value"] = v.Value, ["label"] = v.Label }).ToArray(),
        })];

    public View[] View(LinkViews links) =>
        [.. Telling().Select(f => new View
        {
            ["name"] = f.Name,
            ["title"] = f.Title,
            ["values"] = f.Values.Select(v => new View
            {
                ["id"] = $"by-{f.Name}-{AddressOf.Slug(v.Value)}",
                ["value"] = v.Value,
                ["label"] = v.Label,
                ["count"] = v.Entries.Length,
                ["items"] = v.Entries.Select(links.Of).ToArray(),
            }).ToArray(),
        })];

    private ImmutableArray<FacetValue> Groups(Field field) =>
        [.. _section.Entries
            .SelectMany(e => ValuesOf(e, field).Select(v => (v.Value, v.Label, Entry: e)))
            .GroupBy(v => v.Value, StringComparer.Ordinal)
            .OrderBy(g => Order(field).IndexOf(g.Key))
            .ThenBy(g => SortKey.Of(g.First().Label), StringComparer.Ordinal)
            .Select(g => new FacetValue(g.Key, g.First().Label, [.. g.Select(v => v.Entry)]))];

    private static ImmutableArray<string> Order(Field field) => field.Kind == FieldKind.Duration ? TimeAtHand.Spans : field.Values;

    private List<(string Value, string Label)> ValuesOf(Entry entry, Field field) => entry.Fields[field.Name] switch
    {
        ListValue list => [.. list.Items.Select(i => One(i, field)).Where(v => v.Value.Length > 0).DistinctBy(v => v.Value)],
        { } single when One(single, field) is { Value.Length: > 0 } one => [one],
        _ => [],
    };

    private (string Value, string Label) One(FieldValue value, Field field) => value switch
    {
        ReferenceValue reference => _model.Target(reference) is { } target ? (target.Id.Slug, target.Title.Value) : ("", ""),
        TextValue text => (text.Value, _words.Value(field, text.Value)),
        DurationValue time when TimeAtHand.For(time.Value) is var span => (span, _words.Say(TimeAtHand.NameOf(span))),
        BooleanValue boolean => (boolean.Value ? "yes" : "no", _words.Say(boolean.Value ? "yes" : "no")),
        _ => ("", ""),
    };
}

/// <param name="Name">The field's name.</param>
/// <param name="Title">As readers see it.</param>
internal sealed record Facet(string Name, string Title, ImmutableArray<FacetValue> Values);

/// <param name="Label">As readers see it.</param>
/// <param name="Entries">Those that have the value.</param>
internal sealed record FacetValue(string Value, string Label, ImmutableArray<Entry> Entries);
