using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Declarations;

/// <summary>The map of one declaration, asked for its keys one by one; a key of the wrong shape is reported and counts as absent.</summary>
/// <param name="Yaml">What was written.</param>
/// <param name="What">What is declared: <c>type</c> or <c>field</c>.</param>
internal sealed record DeclarationNode(YamlMapping Yaml, string What, DiagnosticBag Diagnostics)
{
    public void AllowOnly(ImmutableArray<string> keys)
    {
        foreach (var (key, _) in Yaml.Entries)
        {
            if (!keys.Contains(key.Value))
            {
                Diagnostics.Report(DeclarationRules.UnknownKey, key.Span, key.Value, What)
                    .SuggestNearest(key.Value, keys)
                    .Help($"use one of {string.Join(", ", keys.Select(k => $"`{k}`"))}");
            }
        }
    }

    public YamlNode? Find(string key) => Yaml.Find(key)?.Value is { } node and not YamlScalar { IsNothing: true } ? node : null;

    public YamlScalar? Scalar(string key) => Shape<YamlScalar>(key, "one value");

    public string? Text(string key) => Scalar(key)?.Value;

    public YamlMapping? Map(string key) => Shape<YamlMapping>(key, "`name: value` lines");

    public bool Flag(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return false;
        }

        if (scalar.Value is not ("true" or "false"))
        {
            var meant = scalar.Value.ToLowerInvariant() is "yes" or "y" or "on" or "true" ? "true" : "false";
            Wrong(key, scalar, "`true` or `false`").Help($"write `{meant}`").Fix(scalar.Span, meant, safe: false);
        }

        return scalar.Value == "true";
    }

    public decimal? Number(string key)
    {
        if (Scalar(key) is not { } scalar)
        {
            return null;
        }

        if (decimal.TryParse(scalar.Value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            return number;
        }

        Wrong(key, scalar, "a number").Help("write it in digits");
        return null;
    }

    public int? WholeNumber(string key, int least, int most)
    {
        if (Number(key) is not { } number)
        {
            return null;
        }

        if (number >= least && number <= most && decimal.IsInteger(number))
        {
            return (int)number;
        }

        Wrong(key, Scalar(key)!, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}")).Help("write it in digits");
        return null;
    }

    /// <summary>Words in brackets or on lines of their own; one word alone is a list of one.</summary>
    public ImmutableArray<YamlScalar> Words(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlScalar scalar:
                return [scalar];
            case YamlSequence sequence when sequence.Items.All(i => i is YamlScalar { IsNothing: false }):
                return [.. sequence.Items.Cast<YamlScalar>()];
            case var other:
                Wrong(key, other, "a list of words");
                return [];
        }
    }

    public DiagnosticBuilder Wrong(string key, YamlNode node, string wanted) =>
        Diagnostics.Report(DeclarationRules.WrongDeclaration, node.Span, key, wanted);

    private T? Shape<T>(string key, string wanted)
        where T : YamlNode
    {
        var node = Find(key);
        if (node is null or T)
        {
            return (T?)node;
        }

        Wrong(key, node, wanted);
        return null;
    }
}
