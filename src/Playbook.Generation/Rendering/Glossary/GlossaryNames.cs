using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;

namespace Playbook.Generation.Rendering.Glossary;

/// <summary>
/// The names under which terms and metrics are mentioned: title, abbreviation, plural and aliases. An abbreviation counts in its own capitals only
/// (<c>IT</c> is not <c>it</c>); other names in any. Names that two entries share, and those of entries with <c>auto-link: false</c>, are left out.
/// </summary>
internal sealed class GlossaryNames
{
    private readonly FrozenDictionary<string, ImmutableArray<GlossaryName>> _byFirstWord;

    public GlossaryNames(PlaybookModel model)
    {
        var names = model.OfType("term").Concat(model.OfType("metric"))
            .Where(e => e.Fields["auto-link"] is not BooleanValue { Value: false })
            .SelectMany(e => e.OtherNames.Select(n => n.Value).Prepend(e.Title.Value).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => new GlossaryName(n, e)))
            .Where(n => n.Text.Length > 1 && char.IsLetterOrDigit(n.Text[0]))
            .GroupBy(n => n.Text, StringComparer.OrdinalIgnoreCase)
            .Where(g => g.Count() == 1)
            .Select(g => g.Single());

        // Longest first: "customer effort score" must not be found as "customer".
        _byFirstWord = names.GroupBy(n => FirstWord(n.Text), StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(n => n.Text.Length).ThenBy(n => n.Text, StringComparer.Ordinal).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
    }

    public bool IsEmpty => _byFirstWord.Count == 0;

    /// <summary>The longest name that stands whole at a place in a text; null when there is none.</summary>
    /// <param name="text">Plain text or HTML.</param>
    /// <param name="at">Where a word begins.</param>
    /// <param name="wordEnd">Where it ends.</param>
    public GlossaryName? At(ReadOnlySpan<char> text, int at, int wordEnd)
    {
        if (!_byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[at..wordEnd], out var candidates))
        {
            return null;
        }

        foreach (var name in candidates)
        {
            var end = at + name.Text.Length;
            var comparison = name.IsAbbreviation ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
            if (end <= text.Length && text[at..end].Equals(name.Text, comparison) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return name;
            }
        }

        return null;
    }

    private static string FirstWord(string name)
    {
        var end = 0;
        while (end < name.Length && char.IsLetterOrDigit(name[end]))
        {
            end++;
        }

        return name[..end];
    }
}

/// <summary>One name of one entry.</summary>
internal sealed record GlossaryName(string Text, Entry Entry)
{
    public bool IsAbbreviation { get; } = Text.Count(char.IsUpper) > 1 && Text.Length <= 6;
}
