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
    public static YamlMapping? Read(SourceFile file, DiagnosticBag diagnostics) =>
        Read(file, new TextSpan(0, file.Text.Length), diagnostics);

    /// <summary>The fields in a part of a file; none for blank text; null, with at least one diagnostic, when it cannot be read.</summary>
    public static YamlMapping? Read(SourceFile file, TextSpan part, DiagnosticBag diagnostics)
    {
        if (!YamlTextCheck.Passes(file, part, diagnostics))
        {
            return null;
        }

        // Most documents are a few plain lines. The shortcut reads those, and only those, to the same tree.
        var root = SimpleYamlReader.TryRead(file, part) ?? YamlEventReader.Read(file, part, diagnostics);
        switch (root)
        {
            case null:
                return null;
            case YamlMapping mapping:
                return HasDuplicates(mapping, diagnostics) ? null : mapping;
            case YamlScalar { IsNothing: true }:
                return new YamlMapping(file.At(part.Start, 0), []);
            default:
                diagnostics.Report(NotFields, FirstLine(root), root is YamlSequence ? "a list" : "text")
                    .Help("write one `name: value` on each line");
                return null;
        }
    }

    private static SourceSpan FirstLine(YamlNode node)
    {
        var end = node.Span.File.Text.AsSpan(node.Span.Span.Start, node.Span.Span.Length).IndexOfAny('\r', '\n');
        return end < 0 ? node.Span : node.Span.File.At(node.Span.Span.Start, end);
    }

    private static bool HasDuplicates(YamlNode node, DiagnosticBag diagnostics) => node switch
    {
        YamlMapping mapping => ReportDuplicates(mapping.Entries, diagnostics)
            | mapping.Entries.Aggregate(false, (found, entry) => HasDuplicates(entry.Value, diagnostics) | found),
        YamlSequence sequence => sequence.Items.Aggregate(false, (found, item) => HasDuplicates(item, diagnostics) | found),
        _ => false,
    };

    private static bool ReportDuplicates(ImmutableArray<YamlEntry> entries, DiagnosticBag diagnostics)
    {
        if (entries.Length < 2)
        {
            return false;
        }

        var found = false;
        var first = new Dictionary<string, YamlScalar>(entries.Length, StringComparer.Ordinal);
        foreach (var (key, _) in entries)
        {
            if (!first.TryAdd(key.Value, key))
            {
                found = true;
                diagnostics.Report(DuplicateField, key.Span, key.Value)
                    .Label("given again")
                    .Related(first[key.Value].Span, "first given here")
                    .Help("keep one of the two");
            }
        }

        return found;
    }
}
