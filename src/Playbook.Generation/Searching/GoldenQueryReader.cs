using System.Collections.Immutable;
using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Search;
using Playbook.Text;

namespace Playbook.Generation.Searching;

/// <summary>Reads <c>_tests/search.yml</c>: a list of <c>query</c>, <c>expect</c> and <c>within</c>.</summary>
internal static class GoldenQueryReader
{
    public const string Path = "_tests/search.yml";

    public static readonly DiagnosticRule Unclear = new(
        "PB6102", "unclear-golden-query", Severity.Error, "expected `query` and `expect`, found {0}");

    private static readonly string[] Names = ["query", "expect", "within"];

    public static ImmutableArray<GoldenQuery> Read(SourceFile file, DiagnosticBag diagnostics)
    {
        var whole = new TextSpan(0, file.Text.Length);
        if (!YamlTextCheck.Passes(file, whole, diagnostics))
        {
            return [];
        }

        switch (PassedOver.Report(YamlEventReader.Read(file, whole, diagnostics), file, whole, diagnostics))
        {
            case YamlSequence list:
                return [.. list.Items.Select(i => ReadOne(i, diagnostics)).OfType<GoldenQuery>()];
            case YamlMapping { Entries.IsEmpty: true }:
                // Comments only.
                return [];
            case var other:
                Report(other.Span, "no list", diagnostics);
                return [];
        }
    }

    private static GoldenQuery? ReadOne(YamlNode item, DiagnosticBag diagnostics)
    {
        if (item is not YamlMapping mapping)
        {
            Report(item.Span, "neither", diagnostics);
            return null;
        }

        if (mapping.Entries.FirstOrDefault(e => !Names.Contains(e.Key.Value, StringComparer.Ordinal)) is { } unknown)
        {
            Report(unknown.Key.Span, $"`{unknown.Key.Value}`", diagnostics).SuggestNearest(unknown.Key.Value, Names);
            return null;
        }

        if (mapping.Entries.GroupBy(e => e.Key.Value, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            Report(twice.Skip(1).First().Key.Span, $"`{twice.Key}` twice", diagnostics);
            return null;
        }

        var query = Text(mapping, "query");
        var expect = Text(mapping, "expect");
        var within = Text(mapping, "within");
        var place = 1;
        if (within is { } written && (!int.TryParse(written.Value, NumberStyles.None, CultureInfo.InvariantCulture, out place) || place < 1))
        {
            Report(written.Span, $"`within: {written.Value}`, which is no place", diagnostics);
            return null;
        }

        if (query is null || expect is null)
        {
            Report(mapping.Span, query is null ? "no `query`" : "no `expect`", diagnostics);
            return null;
        }

        return new GoldenQuery(query.Value, expect.Value, place);
    }

    private static Located<string>? Text(YamlMapping mapping, string name) =>
        mapping.Find(name)?.Value is YamlScalar { IsNothing: false } scalar ? new Located<string>(scalar.Value, scalar.Span) : null;

    private static DiagnosticBuilder Report(SourceSpan place, string found, DiagnosticBag diagnostics) =>
        diagnostics.Report(Unclear, place, found).Help("write `- { query: csat, expect: metric/csat, within: 1 }`");
}
