using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Playbook.Content;
using Playbook.Generation;
using Playbook.Generation.Declarations;

namespace Playbook.Tests.Site.Markers;

/// <summary>
/// A playbook with a mark in every text that a playbook can hold, made from the declarations themselves: an entry of each type with each of its fields filled,
/// a type of the team's own with a field of each kind, a body with every shape of text, settings, tables.
/// </summary>
internal sealed class MarkedPlaybook : IDisposable
{
    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What a field has to hold so that the entry can be read at all.
    private static readonly Dictionary<string, object> Given = new()
    {
        ["metric/formula"] = "100 * one / two",
        ["metric/inputs/name"] = new[] { "one", "two" },
        ["metric/canonical"] = "completion",
        ["comparison/row-ids"] = new[] { "i1", "i2" },
        ["comparison/sides/id"] = new[] { "left", "right" },
        ["common/redirect-from"] = new[] { "/once/was/" },
        ["journey/stages/moment"] = new[] { "first contact", "after purchase" },
        ["common/unlisted"] = false,
        ["common/status"] = "current",
    };

    private readonly TinyPlaybook _files = new();
    private readonly Marks _marks;

    public MarkedPlaybook(Marks marks)
    {
        _marks = marks;
        Folder = Path.Combine(_files.Folder, "input");
        WriteSettings();
        WriteOwnType();
        Types = SiteBuilder.TypesOf(Folder);
        foreach (var type in Types.InOrder)
        {
            WriteEntry(type);
        }

        WriteTable();
        WritePictures();
    }

    public string Folder { get; }

    public ContentTypes Types { get; }

    public void Dispose() => _files.Dispose();

    private void WriteSettings()
    {
        var settings = new StringBuilder();
        foreach (var field in SettingsReader.Declaration.Fields)
        {
            var value = field.Name switch
            {
                "title" or "description" => At($"settings: {field.Name}"),
                "site-url" => "https://playbook.example.com",
                "edit-url" => "https://git.example.com/edit/?a=b&c=d'e/",
                "as-of" => "2026-11-01",
                _ => null,
            };
            if (value is not null)
            {
                Field(settings, field.Name, value);
            }
        }

        _files["input/playbook.yml"] = settings.ToString();
    }

    private void WriteOwnType()
    {
        var type = new StringBuilder("type: workshop\nfolder: workshops\norder: 12\n");
        Field(type, "noun", $"a {At("type: noun")}");
        Field(type, "plural", At("type: plural"));
        Field(type, "group", At("type: group"));
        Field(type, "description", At("type: description"));
        type.Append("fields:\n");
        foreach (var kind in Enum.GetValues<FieldKind>())
        {
            Field(type, $"  a-{kind.ToString().ToLowerInvariant()}", Declared(kind, kind is not (FieldKind.Table or FieldKind.List)));
        }

        Field(type, "  a-list-of-maps", Declared(FieldKind.List, hasParts: true));
        _files["input/_types/workshop.yml"] = type.ToString();
    }

    private Dictionary<string, object> Declared(FieldKind kind, bool hasParts)
    {
        var field = new Dictionary<string, object>
        {
            ["kind"] = kind.ToString().ToLowerInvariant(),
            ["title"] = At("type: title of a field"),
            ["description"] = At("type: description of a field"),
        };
        switch (kind)
        {
            case FieldKind.Enum:
                field["values"] = new[] { At("type: value of an enum"), _marks.Text() };
                field["facet"] = true;
                break;
            case FieldKind.Text:
                field["facet"] = true;
                break;
            case FieldKind.Reference or FieldKind.References:
                field["to"] = new[] { "role" };
                field["inverse"] = At("type: inverse of a reference");
                break;
            case FieldKind.List or FieldKind.Table:
                field["item"] = hasParts ? Declared(FieldKind.Map, hasParts: true) : new Dictionary<string, object> { ["kind"] = "text" };
                break;
            case FieldKind.Map:
                field["fields"] = new Dictionary<string, object> { ["part"] = Declared(FieldKind.Text, false), ["more"] = Declared(FieldKind.Markdown, false) };
                break;
        }

        return field;
    }

    private void WriteEntry(ContentType type)
    {
        var text = new StringBuilder("---\n");
        foreach (var field in type.Fields)
        {
            Field(text, field.Name, Value(field, PathOf(type, field.Name), 0));
        }

        text.Append("---\n\n").Append(MarkedText.Body(_marks));
        _files[$"input/{FolderOf(type)}marked.md"] = text.ToString();
    }

    private static string PathOf(ContentType type, string field) => Given.ContainsKey($"common/{field}") ? $"common/{field}" : $"{type.Name}/{field}";

    private static string FolderOf(ContentType type) => type.Folder.Length == 0 ? "" : type.Folder + "/";

    private object Value(Field field, string path, int number)
    {
        _marks.Place = path;
        if (Given.TryGetValue(path, out var given))
        {
            return given is object[] each && field.Kind != FieldKind.List ? each[number % each.Length] : given;
        }

        return field.Kind switch
        {
            FieldKind.Text when field.Name == "id" => $"i{number + 1}",
            FieldKind.Text => _marks.Text(),
            FieldKind.Markdown => _marks.Markdown(),
            FieldKind.Number => Math.Clamp(1, field.Minimum ?? 1, field.Maximum ?? 1),
            FieldKind.Boolean => true,
            FieldKind.Date => "2026-09-14",
            FieldKind.Duration => "90 minutes",
            FieldKind.Enum => field.Values[number % field.Values.Length],
            FieldKind.Formula => "1 + 1",
            FieldKind.Url => _marks.Address(),
            FieldKind.Reference => Reference(field),
            FieldKind.References => new[] { Reference(field) },
            FieldKind.Map => field.Fields.ToDictionary(f => f.Name, f => Value(f, $"{path}/{f.Name}", number)),
            FieldKind.List => Enumerable.Range(0, (int)Math.Max(2, field.Minimum ?? 2)).Select(i => Value(field.Item!, path, i)).ToArray(),
            FieldKind.Table => Table(field, path),
            _ => throw new InvalidOperationException($"no value is known for {field.Kind}"),
        };
    }

    private Dictionary<string, object> Table(Field field, string path) => path switch
    {
        "metric/examples/given" => new() { ["one"] = 1, ["two"] = 4 },
        "comparison/rows/cells" => new() { ["left"] = _marks.Markdown(), ["right"] = _marks.Markdown() },
        _ => new() { [_marks.Text()] = Value(field.Item!, path, 0), [_marks.Text()] = Value(field.Item!, path, 1) },
    };

    private static string Reference(Field field) => $"{(field.Targets.IsEmpty ? "term" : field.Targets[0])}/marked";

    private void WriteTable()
    {
        _marks.Place = "comparison of a table";
        _files["input/comparisons/table.yml"] = $$"""
            title: {{Quoted(_marks.Text())}}
            summary: {{Quoted(_marks.Text())}}
            sides: [{ id: left, title: {{Quoted(_marks.Text())}} }, { id: right, title: {{Quoted(_marks.Text())}} }]

            """;
        _files["input/comparisons/table.csv"] = Csv(["id", "label", "left", "right"], ["r1", _marks.Text(), _marks.Code(), _marks.Markdown()], ["r2", _marks.Text(), _marks.Markdown(), _marks.Code()]);
        _marks.Place = "table in a text";
        _files["input/table.md"] = "# A table\n\n![A table](<answers & more.csv>)\n";
        _files["input/answers & more.csv"] = Csv([_marks.Text(), _marks.Text()], [_marks.Text(), _marks.Text()]);
    }

    private static string Csv(params string[][] rows) =>
        string.Concat(rows.Select(row => string.Join(',', row.Select(cell => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"));

    private void WritePictures()
    {
        var picture = File.ReadAllBytes(Path.Combine(StarterPlaybook.Folder, "mood-of-a-week.png"));
        foreach (var folder in Types.InOrder.Select(FolderOf))
        {
            File.WriteAllBytes(Path.Combine(Folder, folder, "it's a & b.png"), picture);
        }
    }

    private string At(string place)
    {
        _marks.Place = place;
        return _marks.Text();
    }

    private static void Field(StringBuilder text, string name, object value) => text.Append(CultureInfo.InvariantCulture, $"{name}: {JsonSerializer.Serialize(value, AsWritten)}\n");

    private static string Quoted(string text) => JsonSerializer.Serialize(text, AsWritten);
}
