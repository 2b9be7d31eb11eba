using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Linking;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Theming;
using Playbook.Generation.Validation;
using Playbook.Search;

namespace Playbook.Generation.Searching;

/// <summary>Turns an entry into what the search index keeps of it.</summary>
internal sealed class AnalyzeForSearch(PlaybookModel model, MentionIndex mentions, SiteWords words, ThemeSections sections) : IEachModule<ValidEntry, AnalyzedDocument>
{
    public Stage Stage => Stage.Render;

    public AnalyzedDocument? Execute(ValidEntry item, DiagnosticBag diagnostics)
    {
        var entry = item.Linked.Entry;
        return entry.Fields["unlisted"] is BooleanValue { Value: true } ? null : SearchAnalyzer.Analyze(Describe(item.Linked));
    }

    private SearchDocument Describe(LinkedEntry linked)
    {
        var entry = linked.Entry;
        return new SearchDocument
        {
            Url = entry.Address.Value,
            Title = entry.Title.Value,
            Type = entry.Type.Name,
            TypeNoun = words.Noun(entry.Type),
            Aliases = [.. entry.OtherNames.Select(n => n.Value), .. Expansion(entry)],
            Summary = entry.Summary ?? "",
            Sections = [.. Sections(linked)],
            InboundTexts = [.. mentions.Of(entry).Select(m => m.Text).OfType<string>().Distinct(StringComparer.Ordinal)],
            Facets = Facets(entry),
            Card = CardOf(entry),
        };
    }

    private static IEnumerable<string> Expansion(Entry entry) => entry.Fields.Text("expansion") is { } expansion ? [expansion] : [];

    private IEnumerable<SearchSection> Sections(LinkedEntry linked)
    {
        foreach (var section in linked.Body.Body.Sections)
        {
            yield return section.Heading < 0
                ? new SearchSection("", "", section.Text)
                : new SearchSection(linked.Body.Body.Headings[section.Heading].Text, linked.Body.Body.Headings[section.Heading].Id, section.Text);
        }

        foreach (var table in linked.Body.Links.Select(l => l.Table).OfType<CsvTable>())
        {
            yield return new SearchSection("", "", string.Join(' ', table.Rows.Prepend(table.Header).SelectMany(row => row.Select(cell => cell.Value))));
        }

        foreach (var section in FieldSections(linked))
        {
            yield return section;
        }
    }

    /// <summary>What fields say, field by field: an entry may be all fields and no text.</summary>
    private IEnumerable<SearchSection> FieldSections(LinkedEntry linked)
    {
        var layout = SiteContext.IsHome(linked.Entry.Address) ? "home" : linked.Entry.Type.Layout;
        foreach (var (key, value) in linked.Entry.Fields.Entries)
        {
            if (key.Value is "title" or "summary" or "aliases" or "sources" or "owner" or "redirect-from" or "status" or "level" || IsEmpty(value))
            {
                continue;
            }

            var field = linked.Entry.Type.Find(key.Value);
            var text = string.Join(' ', Texts(value, field, linked));
            var id = $"field-{key.Value}";
            if (field is not null && sections.HeadingOf(layout, id) is { } heading)
            {
                // The page may call the field otherwise than its declaration; people type both.
                var title = words.Title(field);
                yield return heading.Length == 0 || heading == title ? new SearchSection(title, id, text) : new SearchSection(heading, id, $"{title} {text}");
            }
            else if (text.Length > 0)
            {
                yield return new SearchSection("", "", text);
            }
        }

        if (linked.Parsed.Table is { } table)
        {
            foreach (var row in table.Rows)
            {
                yield return new SearchSection("", row.Id.Value, $"{row.Label.Value} {string.Join(' ', row.Cells.OfType<MarkdownValue>().SelectMany(c => Texts(c, null, linked)))}");
            }
        }
    }

    private static bool IsEmpty(FieldValue value) => value is ListValue { Items.IsEmpty: true } or MapValue { Entries.IsEmpty: true } or BooleanValue;

    private IEnumerable<string> Texts(FieldValue value, Field? field, LinkedEntry linked) => value switch
    {
        TextValue text => [field is null ? text.Value : words.Value(field, text.Value)],
        MarkdownValue markdown => linked.Fragments.TryGetValue(markdown, out var body) ? body.Body.Sections.Select(s => s.Text) : [],
        ListValue list => list.Items.SelectMany(i => Texts(i, field?.Item, linked)),
        MapValue map => map.Entries.SelectMany(e => Texts(e.Value, field?.Kind == FieldKind.Table ? field.Item : field?.Fields.FirstOrDefault(f => f.Name == e.Key.Value), linked)),
        _ => [],
    };

    private ImmutableDictionary<string, ImmutableArray<string>> Facets(Entry entry)
    {
        var functions = Slugs(entry, "functions", "function");
        var roles = Slugs(entry, "role", "for");
        var facets = ImmutableDictionary<string, ImmutableArray<string>>.Empty;
        facets = functions.IsEmpty ? facets : facets.Add("function", functions);
        return roles.IsEmpty ? facets : facets.Add("role", roles);
    }

    private ImmutableArray<string> Slugs(Entry entry, string many, string one) =>
    [
        .. new[] { many, one }
            .SelectMany(name => entry.Fields[name] switch
            {
                ReferenceValue reference => [reference],
                ListValue list => list.Items.OfType<ReferenceValue>(),
                _ => Enumerable.Empty<ReferenceValue>(),
            })
            .Select(model.Target)
            .OfType<Entry>()
            .Select(t => t.Id.Slug)
            .Distinct(StringComparer.Ordinal),
    ];

    private AnswerCard? CardOf(Entry entry)
    {
        if (entry.Type.Name is not ("metric" or "term" or "persona"))
        {
            return null;
        }

        var definition = entry.Fields.Text("definition") ?? entry.Summary;
        var owner = entry.Fields["owner"] is ReferenceValue reference ? model.Target(reference)?.Title.Value : null;
        return definition is null ? null : new AnswerCard(definition, entry.Fields.Text("formula"), entry.Fields.Text("unit") is { } unit ? words.Declared(unit) : null, owner);
    }
}
