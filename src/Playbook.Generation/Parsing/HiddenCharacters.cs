using System.Buffers;
using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Characters in a value that nobody sees and that do nothing there. What no page can hold, and a code such as <c>"\0"</c> brought in, has been reported; it
/// becomes the sign for a damaged character, because a preview shows the value all the same.
/// </summary>
internal static class HiddenCharacters
{
    public static readonly DiagnosticRule HiddenCharacter = new(
        "PB1103", "hidden-character", Severity.Warning, "an invisible character (U+{0:X4}) stands in this value");

    private const char Damaged = '\uFFFD';
    private const string BlackFlag = "\U0001F3F4";

    // Tab and line ends are for the kinds of fields to judge.
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Where(c => c is not ('\t' or '\n' or '\r')).Concat([0x7F, 0x85, 0x2028, 0x2029]).Select(c => (char)c)]);

    // Letters of a file that was read in a wrong encoding, marks and joiners, signs without width, and tags.
    private static readonly SearchValues<char> Suspects = SearchValues.Create(
        string.Concat(Enumerable.Range(0x80, 0x20).Select(c => (char)c)) + "\u061C\u180E\u200B\u200C\u200D\u200E\u200F\u2060\u2061\u2062\u2063\u2064\uDB40");

    /// <summary>The same tree, readable; every value that hides something is reported once.</summary>
    public static YamlNode Shown(YamlNode node, DiagnosticBag diagnostics)
    {
        switch (node)
        {
            case YamlScalar scalar:
                return Shown(scalar, diagnostics);
            case YamlSequence sequence:
                var items = sequence.Items;
                for (var i = 0; i < items.Length; i++)
                {
                    items = Shown(items[i], diagnostics) is var item && item != items[i] ? items.SetItem(i, item) : items;
                }

                return items == sequence.Items ? sequence : new YamlSequence(sequence.Span, items);
            case YamlMapping mapping:
                var entries = mapping.Entries;
                for (var i = 0; i < entries.Length; i++)
                {
                    var (key, value) = (Printable(entries[i].Key), Shown(entries[i].Value, diagnostics));
                    entries = key != entries[i].Key || value != entries[i].Value ? entries.SetItem(i, new YamlEntry(key, value)) : entries;
                }

                return entries == mapping.Entries ? mapping : new YamlMapping(mapping.Span, entries, mapping.IsWhole);
            default:
                return node;
        }
    }

    private static YamlScalar Printable(YamlScalar scalar)
    {
        var text = scalar.Text;
        return !text.Value.AsSpan().ContainsAny(Unprintable) ? scalar : new YamlScalar(text.Reading(string.Concat(text.Value.Select(c => Unprintable.Contains(c) ? Damaged : c))), scalar.Style);
    }

    private static YamlScalar Shown(YamlScalar scalar, DiagnosticBag diagnostics)
    {
        scalar = Printable(scalar);
        var text = scalar.Text;
        for (var at = NextSuspect(text.Value, 0); at >= 0; at = NextSuspect(text.Value, at + 1))
        {
            // A code for a space without width has been reported as a code.
            var place = text.Locate(at, 1);
            if (IsHidden(text.Value, at) && !(text.Value[at] is '\u200B' or '\u2060' && place.Text.StartsWith('\\')))
            {
                diagnostics.Report(HiddenCharacter, place, char.ConvertToUtf32(text.Value, at)).Help("delete it: who searches for these words, or links to them, types them without it");
                break;
            }
        }

        return scalar;
    }

    private static int NextSuspect(string value, int from) =>
        value.AsSpan(from).IndexOfAny(Suspects) is >= 0 and var at ? from + at : -1;

    /// <summary>Whether the character does nothing where it stands: joiners shape the letters of some scripts and the parts of an emoji, and a flag is spelt in tags.</summary>
    private static bool IsHidden(string value, int at) => value[at] switch
    {
        '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u061C' => IsPlain(value, at - 1) && IsPlain(value, at + 1),
        '\uDB40' => at + 1 < value.Length && IsTag(value[at + 1]) && !SpellsFlag(value, at),
        _ => true,
    };

    private static bool IsTag(char low) => low is >= '\uDC00' and <= '\uDC7F';

    private static bool SpellsFlag(string value, int at)
    {
        while (at >= 2 && value[at - 2] == '\uDB40' && IsTag(value[at - 1]))
        {
            at -= 2;
        }

        return value.AsSpan(0, at).EndsWith(BlackFlag);
    }

    private static bool IsPlain(string value, int at) => at < 0 || at >= value.Length || char.IsAscii(value[at]);
}
