using System.Collections.Immutable;
using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Declarations;

/// <summary>Reads the declarations of fields, and of the fields inside them.</summary>
internal sealed class FieldDeclarationReader(DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> Keys =
        ["kind", "required", "title", "description", "example", "values", "to", "inverse", "min", "max", "whole", "item", "fields", "facet", "past"];

    /// <summary>Every type that a reference may point at, as written; whether it exists is known once all types are.</summary>
    public List<YamlScalar> Targets { get; } = [];

    /// <summary>The fields below a <c>fields:</c> key, without those that could not be understood.</summary>
    public ImmutableArray<Field> ReadAll(YamlMapping yaml)
    {
        var fields = ImmutableArray.CreateBuilder<Field>(yaml.Entries.Length);
        foreach (var (name, declaration) in yaml.Entries)
        {
            if (!DeclaredName.IsGood(name.Value))
            {
                DeclaredName.Report(name, "field", diagnostics);
            }
            else if (Read(name, declaration) is { } field)
            {
                fields.Add(field);
            }
        }

        return fields.ToImmutable();
    }

    private Field? Read(YamlScalar name, YamlNode declaration)
    {
        if (declaration is not YamlMapping yaml)
        {
            diagnostics.Report(DeclarationRules.WrongDeclaration, name.Span, name.Value, "a declaration of its own")
                .Help("write at least its kind: `{ kind: text }`");
            return null;
        }

        var node = new DeclarationNode(yaml, "field", diagnostics);
        node.AllowOnly(Keys);
        if (Kind(node, name) is not { } kind || !HasItsParts(node, name, kind))
        {
            return null;
        }

        var (least, most) = Limits(node);
        CheckValues(node, kind);
        var targets = node.Words("to");
        Targets.AddRange(targets);
        return new Field
        {
            Name = name.Value,
            Kind = kind,
            Title = node.Text("title") ?? DeclaredName.AsTitle(name.Value),
            Description = node.Text("description") ?? "",
            Example = node.Find("example")?.Span.Text.ReplaceLineEndings("\n"),
            Required = node.Flag("required"),
            Facet = node.Flag("facet"),
            Past = Past(node, kind),
            Minimum = least,
            Whole = Whole(node, kind),
            Maximum = most,
            Values = [.. node.Words("values").Select(v => v.Value)],
            Targets = [.. targets.Select(t => t.Value)],
            Inverse = node.Text("inverse"),
            Item = kind is FieldKind.List or FieldKind.Table ? Item(node, name) : null,
            Fields = kind == FieldKind.Map && node.Map("fields") is { } parts ? ReadAll(parts) : [],
            Declared = name.Span,
        };
    }

    private static FieldKind? Kind(DeclarationNode node, YamlScalar name)
    {
        if (node.Scalar("kind") is not { } written)
        {
            Missing(node, name, "kind", "kind: text");
            return null;
        }

        // A plain switch: this runs at every start, and a dictionary of enums would have to be compiled first.
        FieldKind? kind = written.Value switch
        {
            "text" => FieldKind.Text,
            "markdown" => FieldKind.Markdown,
            "number" => FieldKind.Number,
            "boolean" => FieldKind.Boolean,
            "date" => FieldKind.Date,
            "duration" => FieldKind.Duration,
            "enum" => FieldKind.Enum,
            "list" => FieldKind.List,
            "map" => FieldKind.Map,
            "table" => FieldKind.Table,
            "formula" => FieldKind.Formula,
            "url" => FieldKind.Url,
            "reference" => FieldKind.Reference,
            "references" => FieldKind.References,
            _ => null,
        };
        if (kind is not null)
        {
            return kind;
        }

        var known = Enum.GetNames<FieldKind>().Select(k => k.ToLowerInvariant());

        node.Diagnostics.Report(DeclarationRules.UnknownKind, written.Span, written.Value)
            .SuggestNearest(written.Value, known)
            .Help($"use one of {string.Join(", ", known.Select(k => $"`{k}`"))}");
        return null;
    }

    private static bool HasItsParts(DeclarationNode node, YamlScalar name, FieldKind kind)
    {
        if (kind == FieldKind.Enum && node.Words("values").IsEmpty)
        {
            return Missing(node, name, "values", "values: [low, high]");
        }

        return kind != FieldKind.Map || node.Map("fields") is { Entries.IsEmpty: false } || Missing(node, name, "fields", "fields:");
    }

    private static bool Whole(DeclarationNode node, FieldKind kind)
    {
        if (kind != FieldKind.Number && node.Scalar("whole") is { } written)
        {
            node.Wrong("whole", written, "a field of kind `number`").Help("leave it out: only a number can have digits after the decimal point");
        }

        return node.Flag("whole");
    }

    private static (decimal? Least, decimal? Most) Limits(DeclarationNode node)
    {
        var (least, most) = (node.Number("min"), node.Number("max"));
        if (least > most)
        {
            node.Wrong("max", node.Scalar("max")!, string.Create(CultureInfo.InvariantCulture, $"a number that is not below the `min` of {least}"))
                .Help("turn the two round: as they stand, no value fits");
        }

        return (least, most);
    }

    private static void CheckValues(DeclarationNode node, FieldKind kind)
    {
        var values = node.Words("values");
        foreach (var again in values.Where((v, i) => values.Take(i).Any(earlier => earlier.Value == v.Value)))
        {
            node.Wrong("values", again, "each value once").Help("take one of the two out");
        }

        if (kind == FieldKind.Enum && node.Find("example") is YamlScalar example && values.All(v => v.Value != example.Value))
        {
            node.Wrong("example", example, "one of the `values`")
                .SuggestNearest(example.Value, values.Select(v => v.Value))
                .Help($"use one of {string.Join(", ", values.Select(v => $"`{v.Value}`").Distinct())}");
        }
    }

    private static bool Past(DeclarationNode node, FieldKind kind)
    {
        if (node.Scalar("past") is { } written && kind != FieldKind.Date)
        {
            node.Wrong("past", written, "a field of kind `date`").Help("delete it, or write `kind: date`");
        }

        return node.Flag("past");
    }

    // Without a word on what an item is, it is a line of text. An item needs no name of its own; messages use the list's.
    private Field Item(DeclarationNode node, YamlScalar name) => node.Find("item") switch
    {
        null => new Field { Name = name.Value, Kind = FieldKind.Text, Title = DeclaredName.AsTitle(name.Value) },
        var item => Read(name, item) ?? new Field { Name = name.Value, Kind = FieldKind.Text },
    };

    private static bool Missing(DeclarationNode node, YamlScalar name, string key, string example)
    {
        node.Diagnostics.Report(DeclarationRules.MissingPart, name.Span, name.Value, key).Help($"add `{example}`");
        return false;
    }
}
