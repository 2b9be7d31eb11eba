using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Declarations;

/// <summary>The types declared so far. What depends on all of them, such as a reference's target, is checked at the end.</summary>
internal sealed class DeclaredTypes(DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<string> Keys =
        ["type", "noun", "plural", "aliases", "folder", "description", "layout", "order", "group", "review-every", "fields"];

    private readonly Dictionary<string, ContentType> _types = new(StringComparer.Ordinal);
    private readonly FieldDeclarationReader _fields = new(diagnostics);


    /// <summary>The fields of every type, in order.</summary>
    public ImmutableArray<Field> Common { get; private set; } = [];

    /// <summary>Takes the fields of every type; called before the first type is added.</summary>
    public void AddCommon(YamlMapping yaml)
    {
        var node = new DeclarationNode(yaml, "type", diagnostics);
        node.AllowOnly(["fields"]);
        Common = node.Map("fields") is { } fields ? _fields.ReadAll(fields) : [];
    }

    public void Add(YamlMapping yaml, bool isBuiltIn)
    {
        var node = new DeclarationNode(yaml, "type", diagnostics);
        node.AllowOnly(Keys);
        if (node.Scalar("type") is not { } name)
        {
            if (!yaml.IsWhole)
            {
                return;
            }

            diagnostics.Report(DeclarationRules.MissingPart, yaml.Span.File.At(yaml.Span.File.Lines.SpanOfLine(1)), yaml.Span.File.Path, "type")
                .Help("add `type: workshop`, the word that stands in ids and references");
        }
        else if (!DeclaredName.IsGood(name.Value))
        {
            DeclaredName.Report(name, "type", diagnostics);
        }
        else if (_types.TryGetValue(name.Value, out var known))
        {
            Extend(known, node);
        }
        else
        {
            Declare(name, node, isBuiltIn);
        }
    }

    public ContentTypes ToContentTypes()
    {
        foreach (var target in _fields.Targets.Where(t => !_types.ContainsKey(t.Value)))
        {
            diagnostics.Report(DeclarationRules.UnknownTargetType, target.Span, target.Value)
                .SuggestNearest(target.Value, _types.Keys)
                .Help($"use one of {string.Join(", ", _types.Keys.Order(StringComparer.Ordinal).Select(t => $"`{t}`"))}");
        }

        return new ContentTypes(_types.Values);
    }

    private void Declare(YamlScalar name, DeclarationNode node, bool isBuiltIn)
    {
        var folder = node.Yaml.Find("folder")?.Value as YamlScalar;
        var type = new ContentType
        {
            Name = name.Value,
            Noun = node.Text("noun") ?? $"{DeclaredName.Article(name.Value)} {name.Value.Replace('-', ' ')}",
            Plural = node.Text("plural") ?? DeclaredName.AsTitle(name.Value) + "s",
            Aliases = [.. node.Words("aliases").Select(a => a.Value)],
            Folder = folder?.Value ?? name.Value + "s",
            Description = node.Text("description") ?? "",
            Layout = node.Text("layout") ?? name.Value,
            LayoutPlace = node.Scalar("layout")?.Span,
            Order = node.WholeNumber("order", 0, 10_000) ?? 100,
            Group = node.Text("group") ?? "",
            ReviewEvery = ReviewEvery(node),
            Fields = Common.AddRange(New(node, Common, name.Value)),
        };
        if (_types.Values.FirstOrDefault(t => t.Folder == type.Folder) is { } owner)
        {
            diagnostics.Report(DeclarationRules.DuplicateFolder, (folder ?? name).Span, type.Folder, owner.Name)
                .Help($"give `{type.Name}` a folder of its own: `folder: ...`");
            return;
        }

        if (!isBuiltIn && !DeclaredName.IsGood(type.Folder))
        {
            DeclaredName.Report(folder ?? name, "folder", diagnostics);
            return;
        }

        _types.Add(type.Name, type);
    }

    // A team may add to a type that ships with Playbook, so that everyone's plays stay plays; it may not bend it.
    private void Extend(ContentType known, DeclarationNode node)
    {
        foreach (var (key, _) in node.Yaml.Entries)
        {
            if (Keys.Contains(key.Value) && key.Value is not ("type" or "fields"))
            {
                diagnostics.Report(DeclarationRules.TypeExists, key.Span, known.Name, key.Value)
                    .Help("add fields only, or declare a type with another name");
            }
        }

        _types[known.Name] = known with { Fields = known.Fields.AddRange(New(node, known.Fields, known.Name)) };
    }

    private ImmutableArray<Field> New(DeclarationNode node, ImmutableArray<Field> existing, string type)
    {
        if (node.Map("fields") is not { } yaml)
        {
            return [];
        }

        var fields = _fields.ReadAll(yaml);
        foreach (var field in fields)
        {
            if (existing.Any(e => e.Name == field.Name))
            {
                diagnostics.Report(DeclarationRules.FieldExists, field.Declared!.Value, type, field.Name).Help("choose another name");
            }
        }

        return fields.RemoveAll(f => existing.Any(e => e.Name == f.Name));
    }

    private static Duration? ReviewEvery(DeclarationNode node)
    {
        if (node.Scalar("review-every") is not { } written)
        {
            return null;
        }

        if (Duration.TryParse(written.Value, out var duration))
        {
            return duration;
        }

        node.Wrong("review-every", written, "a length of time such as 12 months");
        return null;
    }
}
