using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Turns YAML into the values that a type's declaration asks for, and says in the declaration's words what is not as declared.</summary>
public sealed partial class FieldReader
{
    private readonly DiagnosticBag _diagnostics;
    private readonly FieldReadingOptions _options;
    private readonly ImmutableArray<YamlEntry>.Builder _ignored = ImmutableArray.CreateBuilder<YamlEntry>();

    private FieldReader(DiagnosticBag diagnostics, FieldReadingOptions options)
    {
        _diagnostics = diagnostics;
        _options = options;
    }

    public static FieldReading Read(
        YamlMapping yaml, ContentType type, DiagnosticBag diagnostics, FieldReadingOptions options = default)
    {
        var reader = new FieldReader(diagnostics, options);
        var entries = ImmutableArray.CreateBuilder<FieldEntry>(yaml.Entries.Length);
        var unknown = new List<YamlEntry>();
        foreach (var entry in yaml.Entries)
        {
            if (FieldFor(entry, type, yaml) is { } field)
            {
                reader.Add(entries, entry, field);
            }
            else
            {
                unknown.Add(entry);
            }
        }

        var misspelt = reader.ReportUnknown(unknown, type, yaml);
        if (yaml.IsWhole)
        {
            reader.ReportMissing(yaml, type, misspelt);
        }

        return new FieldReading(new MapValue(entries.ToImmutable(), yaml.Span), reader._ignored.ToImmutable());
    }

    /// <summary>Every other generator calls the summary `description`; so may an author, where the type means nothing else by it.</summary>
    private static Field? FieldFor(YamlEntry entry, ContentType type, YamlMapping yaml) =>
        type.Find(entry.Key.Value)
        ?? (entry.Key.Value == "description" && yaml.Find("summary") is null ? type.Find("summary") : null);

    private void Add(ImmutableArray<FieldEntry>.Builder entries, YamlEntry entry, Field field)
    {
        if (IsNothing(entry.Value, field) && !IsWithoutParts(field, entry.Value))
        {
            // A title that may come from somewhere else is judged there.
            if (!field.Required && field.Kind is FieldKind.Text or FieldKind.Markdown)
            {
                ReportNull(entry.Value as YamlScalar, field.Name, _diagnostics);
            }
        }
        else if (Value(entry.Value, field) is { } value)
        {
            // The declaration's own string, so that ten thousand entries share it.
            entries.Add(new FieldEntry(new Located<string>(field.Name, entry.Key.Span), value));
        }
    }

    /// <summary>Where a text may stand, YAML's word for nothing may be that text.</summary>
    internal static void ReportNull(YamlScalar? written, string field, DiagnosticBag diagnostics)
    {
        if (written is { IsNull: true })
        {
            diagnostics.Report(FieldRules.NullValue, written.Span, field, written.Value)
                .Help($"if the word is meant, put it in quotes: `{field}: {YamlMistake.InQuotes(written.Value)}`; if not, delete the line");
        }
    }

    private UnknownFields ReportUnknown(List<YamlEntry> unknown, ContentType type, YamlMapping yaml)
    {
        _ignored.AddRange(unknown);
        unknown.RemoveAll(e => IsFreeData(e.Key) || e == _options.SpokenFor);
        var foreign = _options.Lenient ? unknown : unknown.FindAll(e => GeneratorFields.InsteadOf(e.Key.Value) is not null);
        if (foreign.Count > 0)
        {
            var names = string.Join(", ", foreign.Select(e => $"`{e.Key.Value}`"));
            var report = _diagnostics.Report(FieldRules.ForeignFields, foreign[0].Key.Span, type.Noun, names);
            foreach (var entry in foreign)
            {
                if (GeneratorFields.InsteadOf(entry.Key.Value) is { } instead)
                {
                    report.Help($"`{entry.Key.Value}`: {instead}");
                }
            }
        }

        var misspelt = new UnknownFields(_options.Lenient ? [] : unknown.Except(foreign), type.Fields, yaml);
        misspelt.Report(type.Noun, $"{type.Noun} has no such field", _diagnostics);
        return misspelt;
    }

    private void ReportMissing(YamlMapping yaml, ContentType type, UnknownFields misspelt)
    {
        foreach (var field in type.Fields)
        {
            if (!field.Required || (field.Name == "title" && _options.TitleIsOptional) || misspelt.MayMean(field))
            {
                continue;
            }

            var entry = yaml.Find(field.Name);
            if (entry is null)
            {
                ReportMissing(field, yaml.Find("title")?.Value.Span ?? _options.Place ?? FirstLine(yaml), type.Noun);
            }
            else
            {
                ReportNothing(entry, field, type.Noun);
            }
        }
    }

    // What YAML cut short is reported already.
    private void ReportNothing(YamlEntry entry, Field field, string owner)
    {
        if (IsNothing(entry.Value, field) && !MayBeEmpty(field, entry.Value) && entry.Value is not YamlScalar { IsCut: true })
        {
            ReportMissing(field, entry.Key.Span, owner, entry.Value as YamlScalar);
        }
    }

    private void ReportMissing(Field field, SourceSpan place, string owner, YamlScalar? written = null)
    {
        var report = _diagnostics.Report(FieldRules.MissingField, place, owner, field.Name);
        if (_options.HasNoFields)
        {
            report.Help("write the fields between two lines `---` at the top of the file");
        }

        report.Help(field.Example is null ? $"add `{field.Name}`" : $"add it, such as `{field.Name}: {field.Example}`");
        if (written is { IsNull: true, Value: var word })
        {
            report.Help($"`{word}` is how YAML says nothing; if the word is meant, put it in quotes: `{YamlMistake.InQuotes(word)}`");
        }

        if (field.Description.Length > 0)
        {
            report.Help($"`{field.Name}`: {field.Description}");
        }
    }

    // The fence where there is one.
    private static SourceSpan FirstLine(YamlMapping yaml) => yaml.Span.File.At(yaml.Span.File.Lines.SpanOfLine(1));

    private static bool IsFreeData(YamlScalar key) => key.Value.StartsWith("x-", StringComparison.Ordinal);

    // A list that may have no items is filled in as soon as it says so.
    private static bool MayBeEmpty(Field field, YamlNode value) => (field.Minimum == 0 && value is YamlSequence) || IsWithoutParts(field, value);

    // `range: {}` says that there is no limit, which is not the same as saying nothing.
    private static bool IsWithoutParts(Field field, YamlNode value) =>
        value is YamlMapping { Entries.IsEmpty: true } && field is { Kind: FieldKind.Map, Required: true } && !field.Fields.Any(f => f.Required);

    // An empty list is nothing where a list may stand; where a line of text belongs it may be that text.
    private static bool IsNothing(YamlNode node, Field field) => node switch
    {
        YamlScalar scalar => scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value),
        YamlSequence sequence => sequence.Items.IsEmpty && field.Kind is FieldKind.List or FieldKind.References,
        YamlMapping mapping => mapping.Entries.IsEmpty && field.Kind is FieldKind.Map or FieldKind.Table,
        _ => false,
    };
}
