using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Reads YAML that nobody vouches for. Whatever it holds, reading ends soon, in little memory and without an exception:
/// what is not allowed, or not YAML, is a diagnostic at its characters.
/// </summary>
public static class YamlReader
{
    public static readonly DiagnosticRule DuplicateField = new(
        "PB1123", "duplicate-field", Severity.Error, "`{0}` is given twice");

    public static readonly DiagnosticRule NotFields = new(
        "PB1124", "not-fields", Severity.Error, "expected fields such as `title: Map the journey`, found {0}");

    /// <summary>The fields of a whole file.</summary>
    public static YamlMapping Read(SourceFile file, DiagnosticBag diagnostics) =>
        Read(file, new TextSpan(0, file.Text.Length), diagnostics);

    /// <summary>
    /// The fields in a part of a file; none for blank text. After a mistake, which is a diagnostic, those that stand before it:
    /// <see cref="YamlMapping.IsWhole"/> tells.
    /// </summary>
    public static YamlMapping Read(SourceFile file, TextSpan part, DiagnosticBag diagnostics)
    {
        if (!YamlTextCheck.Passes(file, part, diagnostics))
        {
            return new YamlMapping(file.At(part.Start, 0), [], isWhole: false);
        }

        // Most documents are a few plain lines. The shortcut reads those, and only those, to the same tree.
        var root = SimpleYamlReader.TryRead(file, part) ?? YamlEventReader.Read(file, part, diagnostics);
        switch (HiddenCharacters.Shown(PassedOver.Report(root, file, part, diagnostics), diagnostics))
        {
            case YamlMapping mapping:
                return (YamlMapping)WithoutDuplicates(mapping, diagnostics);
            case YamlScalar { IsNothing: true }:
                return new YamlMapping(file.At(part.Start, 0), []);
            case YamlScalar { Style: YamlStyle.Plain } text:
                YamlMistake.ReportMissingColon(FirstLine(text), isBelowFields: false, diagnostics);
                break;
            default:
                diagnostics.Report(NotFields, FirstLine(root), root is YamlSequence ? "a list" : "text")
                    .Help("write one `name: value` on each line");
                break;
        }

        return new YamlMapping(file.At(part.Start, 0), [], isWhole: false);
    }

    private static SourceSpan FirstLine(YamlNode node) => YamlMistake.RestOfLine(node.Span.File, node.Span.Span.Start, node.Span.Span.End);

    // The first of two with one name stays. Nothing is copied where nothing is wrong.
    private static YamlNode WithoutDuplicates(YamlNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlSequence sequence:
                var items = sequence.Items;
                for (var i = 0; i < items.Length; i++)
                {
                    items = WithoutDuplicates(items[i], diagnostics) is var item && item != items[i] ? items.SetItem(i, item) : items;
                }

                return items == sequence.Items ? sequence : new YamlSequence(sequence.Span, items);
            case YamlMapping mapping:
                var entries = First(mapping.Entries, diagnostics);
                for (var i = 0; i < entries.Length; i++)
                {
                    entries = WithoutDuplicates(entries[i].Value, diagnostics) is var value && value != entries[i].Value
                        ? entries.SetItem(i, entries[i] with { Value = value })
                        : entries;
                }

                return entries == mapping.Entries ? mapping : new YamlMapping(mapping.Span, entries, mapping.IsWhole);
            default:
                return node;
        }
    }

    private static ImmutableArray<YamlEntry> First(ImmutableArray<YamlEntry> entries, DiagnosticBag diagnostics)
    {
        if (entries.Length < 2)
        {
            return entries;
        }

        HashSet<YamlEntry>? repeated = null;
        var first = new Dictionary<string, YamlScalar>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!first.TryAdd(entry.Key.Value, entry.Key))
            {
                (repeated ??= new(ReferenceEqualityComparer.Instance)).Add(entry);
                diagnostics.Report(DuplicateField, entry.Key.Span, Excerpt.Of(entry.Key.Value))
                    .Label("given again")
                    .Related(first[entry.Key.Value].Span, "first given here")
                    .Help("keep one of the two");
            }
        }

        return repeated is null ? entries : entries.RemoveAll(e => repeated.Contains(e));
    }
}
