using System.Collections.Immutable;
using System.Globalization;
using Playbook.Content;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>An entry's fields as their declaration describes them: short ones as a list of facts, long ones each under a heading.</summary>
internal sealed class FieldsAsMarkdown(MarkdownWriter writer, LinkedEntry entry, SiteContext site, Func<string, string> addressOf)
{
    // What the page says at its top, and what is no reader's business.
    private static readonly ImmutableArray<string> Elsewhere = ["title", "summary", "unlisted", "redirect-from", "glossary", "review-every"];

    // What an entry is comes before what its text has to say about it.
    private static readonly ImmutableArray<string> Leading = ["definition", "gist"];

    private const int LongestWord = 40;

    public void Facts()
    {
        foreach (var (field, value) in Shown().Where(f => IsShort(f.Value)))
        {
            Fact(site.Words.Title(field), () => Short(value, field));
        }
    }

    /// <summary>The long fields; those that lead before the text, all others after it.</summary>
    public void Sections(bool leading)
    {
        foreach (var (field, value) in Shown().Where(f => !IsShort(f.Value) && leading == Leading.Contains(f.Field.Name)))
        {
            writer.Heading(2);
            writer.Text(site.Words.Title(field));
            writer.End();
            writer.Apart();
            Long(value, field);
        }
    }

    public void Fact(string title, Action value)
    {
        writer.Open("- ", "  ", isTight: true);
        Name(title);
        value();
        writer.Close();
    }

    /// <summary>A comparison's rows, the sides across.</summary>
    public void Table(ComparisonTable table)
    {
        writer.Row([() => { }, .. table.Sides.Select(s => (Action)(() => writer.Text(s.Title)))], isHead: true);
        foreach (var row in table.Rows)
        {
            writer.Row([() => writer.Text(row.Label.Value), .. row.Cells.Select(c => (Action)(() => Markdown(c)))], isHead: false);
        }

        writer.End();
    }

    private IEnumerable<(Field Field, FieldValue Value)> Shown() => entry.Entry.Type.Fields
        .Where(f => !Elsewhere.Contains(f.Name))
        .Select(f => (f, Value: entry.Entry.Fields[f.Name]))
        .Where(f => f.Value is not null)
        .Select(f => (f.f, f.Value!));

    private static bool IsShort(FieldValue value) => value switch
    {
        MarkdownValue or MapValue => false,
        ListValue list => list.Items.All(i => i is ReferenceValue || (i is TextValue text && IsWord(text.Value))),
        _ => true,
    };

    private static bool IsWord(string text) => text.Length <= LongestWord && !text.EndsWith('.');

    private void Short(FieldValue value, Field? field)
    {
        switch (value)
        {
            case TextValue text when field?.Kind == FieldKind.Formula:
                writer.Code(text.Value);
                break;
            case TextValue text when field?.Kind == FieldKind.Url:
                Link(text.Value, text.Value);
                break;
            case TextValue text:
                writer.Text(field is null ? text.Value : site.Words.Value(field, text.Value));
                break;
            case NumberValue number:
                writer.Text(site.Words.Number(number.Written));
                break;
            case BooleanValue boolean:
                writer.Text(site.Words.Say(boolean.Value ? "yes" : "no"));
                break;
            case DateValue date:
                writer.Text(site.Words.Day(date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
                break;
            case DurationValue duration:
                writer.Text(site.Words.Time(duration.Range));
                break;
            case ReferenceValue reference when site.Model.Target(reference) is { } target:
                Link(target.Title.Value, target.Address.Value);
                break;
            case ReferenceValue reference:
                writer.Text(reference.Written);
                break;
            case ListValue list:
                Together(list, field);
                break;
        }
    }

    private void Together(ListValue list, Field? field)
    {
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (i > 0)
            {
                writer.RawAtWord(",");
                writer.Text(" ");
            }

            Short(list.Items[i], field?.Item);
        }
    }

    private void Long(FieldValue value, Field? field)
    {
        switch (value)
        {
            case MarkdownValue markdown:
                Markdown(markdown);
                break;
            case ListValue list when RowsOf(list) is { } rows:
                Rows(rows, field?.Item);
                break;
            case ListValue list when IsShort(list):
                Together(list, field);
                break;
            case ListValue list:
                foreach (var item in list.Items)
                {
                    Item(item, field?.Item);
                }

                break;
            case MapValue map:
                Parts(map.Entries, field);
                break;
            default:
                Short(value, field);
                break;
        }
    }

    /// <summary>Items that all have the same few short parts make a table.</summary>
    private static List<MapValue>? RowsOf(ListValue list)
    {
        var maps = list.Items.OfType<MapValue>().ToList();
        return maps.Count == list.Items.Length
            && maps.Count > 0
            && maps[0].Entries.Length is > 1 and <= 6
            && maps.All(m => m.Entries.Select(e => e.Key.Value).SequenceEqual(maps[0].Entries.Select(e => e.Key.Value)) && m.Entries.All(e => IsShort(e.Value)))
                ? maps
                : null;
    }

    private void Rows(List<MapValue> rows, Field? field)
    {
        writer.Row([.. rows[0].Entries.Select(e => (Action)(() => writer.Text(TitleOf(e.Key.Value, field))))], isHead: true);
        foreach (var row in rows)
        {
            writer.Row([.. row.Entries.Select(e => (Action)(() => Short(e.Value, Part(e.Key.Value, field))))], isHead: false);
        }

        writer.End();
    }

    /// <summary>An item with parts goes by its title, its name or the first of them; its address on the page is nobody's reading.</summary>
    private void Item(FieldValue item, Field? field)
    {
        writer.Open("- ", "  ", isTight: true);
        if (item is MapValue map && NameOf(map) is { } name)
        {
            Short(name.Value, Part(name.Key.Value, field));
            Parts(map.Entries.Where(e => e != name && e.Key.Value != "id"), field);
        }
        else
        {
            Long(item, field);
        }

        writer.Close();
    }

    private static FieldEntry? NameOf(MapValue map) =>
        (map.Entries.FirstOrDefault(e => e.Key.Value is "title" or "name") ?? map.Entries.FirstOrDefault(e => e.Key.Value != "id")) is { } name && IsShort(name.Value) ? name : null;

    private void Parts(IEnumerable<FieldEntry> parts, Field? field)
    {
        foreach (var (key, value) in parts)
        {
            writer.Open("- ", "  ", isTight: true);
            Name(TitleOf(key.Value, field));
            Long(value, Part(key.Value, field));
            writer.Close();
        }
    }

    private static Field? Part(string name, Field? field) => field?.Kind == FieldKind.Table ? field.Item : field?.Fields.FirstOrDefault(f => f.Name == name);

    private string TitleOf(string name, Field? field) =>
        field?.Kind != FieldKind.Table && Part(name, field) is { } part ? site.Words.Title(part) : name;

    private void Name(string title)
    {
        writer.Raw("**");
        writer.Text(title);
        writer.RawAtWord(":**");
        writer.Text(" ");
    }

    private void Link(string text, string address)
    {
        writer.BeginLink();
        writer.Text(text);
        writer.EndLink(addressOf(address));
    }

    private void Markdown(MarkdownValue? value)
    {
        if (value is not null && entry.Fragments.TryGetValue(value, out var body))
        {
            new HtmlAsMarkdown(writer, addressOf).Write(FieldViews.Unwrapped(FillGaps.In(body, site.Links)).Value);
        }
    }
}
