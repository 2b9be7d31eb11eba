using System.Collections.Immutable;
using System.Text;
using Playbook.Content;

namespace Playbook.Generation.Declarations;

/// <summary>Writes what an author of a type needs to know, as a Markdown page.</summary>
public static class ReferenceWriter
{
    public static string Write(ContentType type)
    {
        var page = new StringBuilder($"# {type.Plural}\n\n{type.Description}\n\n");
        page.Append(type.Folder.Length == 0
            ? "Any file that is not in the folder of another type.\n"
            : $"Files in `{type.Folder}/`. Another entry names one as `{type.Name}/file-name`.\n");
        if (type.ReviewEvery is { } period)
        {
            page.Append($"An entry counts as current for {period} after its review.\n");
        }

        var common = ContentTypeReader.CommonFields.Length;
        Section(page, "Fields of its own", type.Fields.Skip(common));
        Section(page, "Fields of every type", type.Fields.Take(common));
        return page.ToString();
    }

    private static void Section(StringBuilder page, string heading, IEnumerable<Field> fields)
    {
        var any = false;
        foreach (var field in fields.OrderBy(f => !f.Required))
        {
            page.Append(any ? "" : $"\n## {heading}\n").Append($"\n### {field.Name}\n\n{Sentences(field)}\n");
            any = true;
            if (field.Example is not null)
            {
                page.Append($"\n```yaml\n{field.Name}: {field.Example}\n```\n");
            }

            var parts = PartsOf(field);
            page.Append(parts.IsEmpty ? "" : "\n");
            Parts(page, parts, "");
        }
    }

    private static void Parts(StringBuilder page, ImmutableArray<Field> parts, string indent)
    {
        foreach (var part in parts)
        {
            page.Append($"{indent}- `{part.Name}`: {Sentences(part)}\n");
            Parts(page, PartsOf(part), indent + "  ");
        }
    }

    private static ImmutableArray<Field> PartsOf(Field field) =>
        field.Kind is FieldKind.List or FieldKind.Table ? PartsOf(field.Item!) : field.Fields;

    private static string Sentences(Field field)
    {
        List<string> sentences = [];
        if (field.Description.Length > 0)
        {
            sentences.Add(field.Description);
        }

        var holds = FieldWords.Holds(field);
        sentences.Add($"{char.ToUpperInvariant(holds[0])}{holds[1..]}{(field.Required ? "; required" : "")}.");
        if (FieldWords.Limits(field) is { Length: > 0 } limits)
        {
            sentences.Add(limits);
        }

        if (field.Inverse is not null)
        {
            sentences.Add($"The other page shows it as \"{field.Inverse}\".");
        }

        if (field.Facet)
        {
            sentences.Add("Readers can filter by it.");
        }

        return string.Join(' ', sentences);
    }
}
