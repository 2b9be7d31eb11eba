using System.Collections.Immutable;
using System.Globalization;
using Playbook.Content;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Lists, maps and tables.</summary>
public sealed partial class FieldReader
{
    private FieldValue? Value(YamlNode node, Field field) => field.Kind switch
    {
        FieldKind.List => Items(node, field, field.Item!),
        FieldKind.References => Items(node, field, field with { Kind = FieldKind.Reference }),
        FieldKind.Map => Map(node, field),
        FieldKind.Table => Table(node, field),
        _ => Single(node, field),
    };

    private ListValue? Items(YamlNode node, Field field, Field item)
    {
        // One value where several may stand is a list of one.
        var nodes = node is YamlSequence sequence && Unwrapped(node, item) is null ? sequence.Items : [node];
        var values = ImmutableArray.CreateBuilder<FieldValue>(nodes.Length);
        foreach (var one in nodes)
        {
            if (IsNothing(one, item))
            {
                ReportEmptyItem(one, field);
            }
            else if (Value(one, item) is { } value)
            {
                values.Add(value);
            }
        }

        if (nodes.Length < field.Minimum || nodes.Length > field.Maximum)
        {
            var limit = nodes.Length < field.Minimum ? $"at least {Count(field.Minimum.Value)}" : $"at most {Count(field.Maximum!.Value)}";
            _diagnostics.Report(FieldRules.WrongCount, node.Span, field.Name, limit, nodes.Length.ToString(CultureInfo.InvariantCulture))
                .Help(nodes.Length < field.Minimum ? "add what is missing" : "keep the most important ones");
        }

        CheckIds(values, field);
        return new ListValue(values.ToImmutable(), node.Span);
    }

    private void ReportEmptyItem(YamlNode item, Field field)
    {
        if (item is YamlScalar { IsCut: true })
        {
            return;
        }

        var report = _diagnostics.Report(FieldRules.WrongKind, item.Span, field.Name, "a value for each item")
            .Label("this item is empty")
            .Help("write a value, or delete the item");
        if (item is YamlScalar { IsNull: true, Value: var word })
        {
            report.Help($"if the word is meant, put it in quotes: `{YamlMistake.InQuotes(word)}`");
        }
    }

    // By convention: a part called `id` is what links and other fields name an item by.
    private void CheckIds(IEnumerable<FieldValue> items, Field field)
    {
        var first = new Dictionary<string, TextValue>(StringComparer.Ordinal);
        foreach (var id in items.OfType<MapValue>().Select(item => item["id"]).OfType<TextValue>())
        {
            if (!first.TryAdd(id.Value, id))
            {
                _diagnostics.Report(FieldRules.RepeatedId, id.Span, field.Name, id.Value)
                    .Related(first[id.Value].Span, "first used here")
                    .Help("give this one an id of its own: it is its address on the page");
            }
        }
    }

    private MapValue? Map(YamlNode node, Field field)
    {
        if (node is not YamlMapping yaml)
        {
            var parts = string.Join(", ", field.Fields.Select(f => $"`{f.Name}`"));
            var first = field.Fields.FirstOrDefault(f => f.Required) ?? field.Fields[0];
            WrongKind(node, field, $"parts of its own: {parts}")
                .Help($"write each part on a line of its own, such as `{first.Name}: {first.Example ?? "..."}`, indented by two spaces");
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<FieldEntry>(yaml.Entries.Length);
        var unknown = new List<YamlEntry>();
        foreach (var entry in yaml.Entries)
        {
            if (field.Fields.FirstOrDefault(f => f.Name == entry.Key.Value) is { } part)
            {
                Add(entries, entry, part);
            }
            else if (!IsFreeData(entry.Key))
            {
                unknown.Add(entry);
            }
        }

        var misspelt = new UnknownFields(unknown, field.Fields, yaml);
        misspelt.Report($"`{field.Name}`", $"`{field.Name}` has no such part", _diagnostics);
        foreach (var part in field.Fields.Where(f => f.Required))
        {
            if (misspelt.MayMean(part))
            {
                continue;
            }

            if (yaml.Find(part.Name) is { } entry)
            {
                ReportNothing(entry, part, $"`{field.Name}`");
            }
            else
            {
                ReportMissing(part, yaml.Entries.FirstOrDefault()?.Key.Span ?? yaml.Span, $"`{field.Name}`");
            }
        }

        return new MapValue(entries.ToImmutable(), yaml.Span);
    }

    private MapValue? Table(YamlNode node, Field field)
    {
        if (node is not YamlMapping yaml)
        {
            WrongKind(node, field, "names with values").Help("write `name: value` lines, indented by two spaces");
            return null;
        }

        var entries = ImmutableArray.CreateBuilder<FieldEntry>(yaml.Entries.Length);
        foreach (var (key, value) in yaml.Entries)
        {
            if (!IsNothing(value, field.Item!) && Value(value, field.Item! with { Name = key.Value }) is { } read)
            {
                entries.Add(new FieldEntry(new Located<string>(key.Value, key.Span), read));
            }
        }

        if (yaml.Entries.Length < field.Minimum || yaml.Entries.Length > field.Maximum)
        {
            var limit = yaml.Entries.Length < field.Minimum ? $"at least {Count(field.Minimum.Value)}" : $"at most {Count(field.Maximum!.Value)}";
            _diagnostics.Report(FieldRules.WrongCount, node.Span, field.Name, limit, yaml.Entries.Length.ToString(CultureInfo.InvariantCulture));
        }

        return new MapValue(entries.ToImmutable(), yaml.Span);
    }

    private static string Count(decimal number) =>
        number == 1 ? "1 item" : string.Create(CultureInfo.InvariantCulture, $"{number:0.##} items");
}
