using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Generation.Linking;
using Playbook.Text;

namespace Playbook.Generation.Validation.Rules;

/// <summary>
/// An abbreviation that three pages use is explained once, as a term, a metric or the title or alias of some page. A page that explains it itself,
/// in brackets, does not count; neither does a word that is also written in small letters, which is emphasis.
/// </summary>
internal sealed partial class UndefinedAbbreviation : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4007", "undefined-abbreviation", Severity.Warning, "`{0}` is used on {1} pages and explained on none");

    private const int FewestPages = 3;
    private const int MostPlaces = 5;

    public void Check(RuleContext context)
    {
        // A playbook without a glossary has not begun to define its words.
        if (context.OfType("term").IsEmpty && context.OfType("metric").IsEmpty)
        {
            return;
        }

        var pages = new SortedDictionary<string, List<LinkedEntry>>(StringComparer.Ordinal);
        foreach (var entry in context.Entries.Where(e => e.Entry.Type.Name != "comparison"))
        {
            foreach (var word in WordsOf(entry).Where(w => context.Model.Lookup(w).IsEmpty))
            {
                pages.TryAdd(word, []);
                pages[word].Add(entry);
            }
        }

        var candidates = pages.Where(p => p.Value.Count >= FewestPages).ToList();
        var emphasised = candidates.Count == 0 ? [] : WrittenSmall(context, candidates.Select(c => c.Key.ToLowerInvariant()).ToHashSet(StringComparer.Ordinal));
        foreach (var (word, entries) in candidates.Where(c => !emphasised.Contains(c.Key.ToLowerInvariant())))
        {
            Report(context, word, entries);
        }
    }

    private static HashSet<string> WordsOf(LinkedEntry entry)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        var explained = new HashSet<string>(StringComparer.Ordinal);
        foreach (var text in TextsOf(entry))
        {
            foreach (var (word, start, length) in Abbreviations.In(text))
            {
                if (Abbreviations.NeedsDefinition(word))
                {
                    (IsExplained(text, start, start + length) ? explained : words).Add(word);
                }
            }
        }

        words.ExceptWith(explained);
        return words;
    }

    // "net promoter score (NPS)" or "NPS (net promoter score)".
    private static bool IsExplained(string text, int start, int end) =>
        (start > 0 && text[start - 1] == '(' && end < text.Length && text[end] == ')') || text.AsSpan(end).StartsWith(" (", StringComparison.Ordinal);

    private static IEnumerable<string> TextsOf(LinkedEntry entry) => entry.AllBodies.SelectMany(b => b.Body.Sections).Select(s => s.Text);

    private static HashSet<string> WrittenSmall(RuleContext context, HashSet<string> wanted)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var lookup = wanted.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var text in context.Entries.SelectMany(TextsOf))
        {
            foreach (var match in SmallWord().EnumerateMatches(text))
            {
                if (lookup.TryGetValue(text.AsSpan(match.Index, match.Length), out var word))
                {
                    found.Add(word);
                }
            }
        }

        return found;
    }

    private static void Report(RuleContext context, string word, List<LinkedEntry> entries)
    {
        var places = entries.Select(e => PlaceOf(e, word)).ToImmutableArray();
        var report = context.Diagnostics.Report(Rule, places[0], word, entries.Count);
        foreach (var place in places.Skip(1).Take(MostPlaces - 1))
        {
            report.Related(place, "and here");
        }

        report.Help($"add a term with `abbreviation: {word}` in `terms/`, or write the word out");
    }

    private static SourceSpan PlaceOf(LinkedEntry linked, string word)
    {
        var entry = linked.Entry;
        foreach (var value in linked.Fragments.Keys.OrderBy(v => v.Span.Span.Start))
        {
            if (Find(value.Text.Value, word, 0) is { } inField)
            {
                return value.Text.Locate(inField.Start, inField.Length);
            }
        }

        var source = entry.Source.Text;
        return Find(source, word, Math.Min(entry.Fields.Span.Span.End, source.Length)) is { } inBody ? entry.Source.At(inBody) : entry.Title.Span;
    }

    private static TextSpan? Find(string text, string word, int from)
    {
        foreach (var (found, start, length) in Abbreviations.In(text[from..]))
        {
            if (found == word)
            {
                return new TextSpan(from + start, length);
            }
        }

        return null;
    }

    [GeneratedRegex(@"\b\p{Ll}{2,6}\b")]
    private static partial Regex SmallWord();
}
