using System.Collections.Frozen;
using System.Globalization;
using Playbook.Content;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering;

/// <summary>Turns an entry's values into what templates show.</summary>
internal sealed class FieldViews(PlaybookModel model, LinkViews links, SiteWords words)
{
    // A partial serves several types: it may ask an entry for a field that only others have.
    private readonly FrozenSet<string> _anyField = model.Types.Values.SelectMany(t => t.Fields).Select(f => View.Key(f.Name)).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Every field that has a value, by its camelCase name.</summary>
    public View Of(LinkedEntry entry) => Map(entry.Entry.Fields, entry, entry.Entry.Type.Fields, _anyField);

    /// <summary>The type's own fields in declared order with their titles, for a layout that knows nothing of them.</summary>
    public List<View> InOrder(LinkedEntry entry, IReadOnlySet<string> common) =>
        Titled(entry.Entry.Fields, entry.Entry.Type.Fields.Where(f => !common.Contains(f.Name)), entry);

    private object? Value(FieldValue value, Field? field, LinkedEntry entry) => value switch
    {
        TextValue text when field?.Kind == FieldKind.Url => WebAddress.Checked(text.Value),
        TextValue text => text.Value,
        MarkdownValue markdown => entry.Fragments.TryGetValue(markdown, out var body) ? Unwrapped(FillGaps.In(body, links)) : null,
        NumberValue number => number.Written,
        BooleanValue boolean => boolean.Value,
        DateValue date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        DurationValue duration => words.Time(duration.Range),
        ReferenceValue reference => model.Target(reference) is { } target ? links.Of(target) : Unresolved(reference),
        ListValue list => list.Items.Select(i => Value(i, field?.Item, entry)).Where(v => v is not null).ToArray(),
        MapValue map when field?.Kind == FieldKind.Table => map.Entries.Select(e => new View { ["key"] = e.Key.Value, ["value"] = Value(e.Value, field.Item, entry) }).ToArray(),
        MapValue map => Map(map, entry, field is null ? [] : field.Fields),
        _ => null,
    };

    private View Map(MapValue map, LinkedEntry entry, IReadOnlyList<Field> fields, FrozenSet<string>? optional = null)
    {
        var view = new View(optional ?? fields.Select(f => View.Key(f.Name)).ToFrozenSet(StringComparer.Ordinal));
        foreach (var (key, value) in map.Entries)
        {
            view[View.Key(key.Value)] = Value(value, fields.FirstOrDefault(f => f.Name == key.Value), entry);
        }

        return view;
    }

    private List<View> Titled(MapValue map, IEnumerable<Field> fields, LinkedEntry entry)
    {
        var views = new List<View>();
        foreach (var field in fields)
        {
            if (map[field.Name] is { } value && Shown(value, field, entry) is { } view)
            {
                view["name"] = field.Name;
                view["title"] = words.Title(field);
                views.Add(view);
            }
        }

        return views;
    }

    /// <summary>A value that says of itself what it is: the generic layout cannot know.</summary>
    private View? Shown(FieldValue value, Field field, LinkedEntry entry)
    {
        if (Value(value, field, entry) is not { } plain)
        {
            return null;
        }

        var view = new View(ViewNames.Field) { [KindWord(field.Kind)] = true, ["value"] = plain is string text ? words.Value(field, text) : plain };
        switch (value)
        {
            case ListValue list when field is { Kind: FieldKind.List, Item: { } item }:
                view["items"] = list.Items.Select(i => Shown(i, item, entry)).ToArray();
                break;
            case MapValue map when field is { Kind: FieldKind.Table, Item: { } item }:
                view["parts"] = map.Entries.Select(e =>
                {
                    var part = Shown(e.Value, item, entry);
                    part?["title"] = e.Key.Value;
                    return part;
                }).ToArray();
                break;
            case MapValue map:
                view["parts"] = Titled(map, field.Fields, entry);
                break;
        }

        return view;
    }

    private static string KindWord(FieldKind kind) => kind switch
    {
        FieldKind.Markdown => "isMarkdown",
        FieldKind.Number => "isNumber",
        FieldKind.Date => "isDate",
        FieldKind.Formula => "isFormula",
        FieldKind.Boolean => "isBoolean",
        FieldKind.Url => "isUrl",
        FieldKind.Reference => "isLink",
        FieldKind.References => "isLinks",
        FieldKind.List => "isList",
        FieldKind.Map => "isMap",
        FieldKind.Table => "isTable",
        _ => "isText",
    };

    /// <summary>A name that leads nowhere is shown as it was written: in a lenient build the reader still learns it.</summary>
    private static View Unresolved(ReferenceValue reference) => new(ViewNames.Link) { ["title"] = reference.Written };

    /// <summary>A single paragraph without its tags, so that a template may set it in a line, a list or a cell.</summary>
    public static HtmlText Unwrapped(HtmlText html)
    {
        var text = html.Value.Trim();
        return text.StartsWith("<p>", StringComparison.Ordinal)
            && text.EndsWith("</p>", StringComparison.Ordinal)
            && text.IndexOf("<p", 3, StringComparison.Ordinal) < 0
            && text.IndexOf("</p>", StringComparison.Ordinal) == text.Length - 4
                ? HtmlText.Safe(text[3..^4])
                : html;
    }
}
