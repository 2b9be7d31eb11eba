using System.Text;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Declarations;

/// <summary>
/// Writes the file a contributor starts from: what is required is there and empty, so that a check asks for it; the rest is a comment away.
/// </summary>
public static class TemplateWriter
{
    public static string Write(ContentType type, string title)
    {
        var required = type.Fields.Where(f => f.Required && f.Name != "title");
        var own = type.Fields.Skip(ContentTypeReader.CommonFields.Length).Where(f => !f.Required);
        var common = type.Fields.Take(ContentTypeReader.CommonFields.Length).Where(f => !f.Required);

        var text = new StringBuilder("---\n");
        text.Append("title: ").Append(AsValue(title)).Append('\n');
        foreach (var field in required)
        {
            Comment(text, field);
            text.Append(field.Name).Append(':');
            text.Append(field.Example is null ? "\n" : $" # such as {OneLine(field.Example)}\n");
        }

        text.Append("\n# Take the # away from what you need.\n");
        foreach (var field in own.Concat(common))
        {
            Comment(text, field);
            text.Append("# ").Append(field.Name).Append(": ").Append(OneLine(field.Example ?? "...")).Append('\n');
        }

        return text.Append("---\n\n").ToString();
    }

    /// <summary>The text as a YAML value that means exactly it: as it is where that works, in quotes where it does not.</summary>
    internal static string AsValue(string text)
    {
        var diagnostics = new DiagnosticBag();
        var read = YamlReader.Read(new SourceFile("", $"x: {text}\n"), diagnostics);
        return diagnostics.IsEmpty && read.Entries is [{ Value: YamlScalar { Style: YamlStyle.Plain, IsNothing: false } scalar }] && scalar.Value == text
            ? text
            : YamlMistake.InQuotes(text.ReplaceLineEndings(" "));
    }

    private static void Comment(StringBuilder text, Field field)
    {
        text.Append("\n# ").Append(field.Description.Length > 0 ? field.Description : field.Title + '.');
        if (field.Kind is FieldKind.Enum)
        {
            text.Append(" One of ").AppendJoin(", ", field.Values).Append('.');
        }

        text.Append('\n');
    }

    private static string OneLine(string example) => example.Contains('\n', StringComparison.Ordinal) ? "..." : example;
}
