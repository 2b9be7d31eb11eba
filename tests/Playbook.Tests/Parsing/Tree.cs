using System.Globalization;
using Playbook.Generation.Parsing;

namespace Playbook.Tests.Parsing;

/// <summary>A tree as one line: values with offset and length, quoted ones with a mark.</summary>
internal static class Tree
{
    public static string Show(YamlNode node) => Inner(node) + string.Create(CultureInfo.InvariantCulture, $"@{node.Span.Span.Start}+{node.Span.Span.Length}");

    public static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.SelectMany(Scalars),
        YamlMapping mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };

    private static string Inner(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.Value + (scalar.Style == YamlStyle.Quoted ? "'" : scalar.Style == YamlStyle.Block ? "|" : ""),
        YamlSequence sequence => $"[{string.Join(' ', sequence.Items.Select(Show))}]",
        YamlMapping mapping => $"{{{string.Join(' ', mapping.Entries.Select(e => $"{e.Key.Value}={Show(e.Value)}"))}}}",
        _ => "",
    };
}
