using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>
/// What a count counts, as people write it: <c>new customers</c>, <c>orders placed</c>, <c>cases of the month</c>. Only the noun tells whether two counts are of the same.
/// </summary>
public static class CountedThing
{
    // Groups of words that teams use for one and the same; none of them brings two bases of a rate together that analysts tell apart,
    // such as leads and customers, or clicks and impressions.
    private static readonly ImmutableArray<FrozenSet<string>> Alike =
    [
        Set("customer client account subscriber buyer payer member acquisition"),
        Set("ticket case request enquiry inquiry issue contact conversation incident interaction"),
        Set("visit session"),
        Set("order purchase transaction sale checkout acquisition"),
        Set("conversion acquisition action goal"),
        Set("email mail message newsletter"),
        Set("response answer reply rating respondent questionnaire survey participant rater"),
        Set("signup registration acquisition"),
        Set("attempt task try"),
        Set("employee staff agent advisor adviser colleague fte head"),
        Set("impression view exposure contact"),
        Set("install download"),
    ];

    private static readonly FrozenSet<string> Anybody =
        Set("person people individual user human man woman");

    private static readonly FrozenSet<string> People =
        Set("customer client account subscriber buyer payer member visitor reader viewer employee staff agent advisor adviser colleague participant respondent tester "
            + "lead prospect contact player patient student guest shopper citizen applicant driver patron traveller owner");

    private static readonly FrozenSet<string> Unnamed = Set("count number item thing event unit piece instance occurrence time total amount");

    private static readonly FrozenSet<string> Ends =
        Set("of in on at for with within without from by to that who which whose whom where when than as per during after before until and or not because about under over");

    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["people"] = "person", ["persons"] = "person", ["men"] = "man", ["women"] = "woman", ["children"] = "child", ["staff"] = "staff",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Participles that follow their noun: emails sent, games won, customers left.
    private static readonly FrozenSet<string> Trailing = Set("sent lost won sold left shown made given held kept due seen run begun told met paid bought read served online overall");

    /// <summary>The noun in the singular: <c>new customers</c> and <c>customers lost</c> are both <c>customer</c>; empty where nothing is named.</summary>
    public static string NounOf(string written)
    {
        var words = WordsOf(written);
        var from = words is ["the", ..] or ["all", ..] ? 1 : 0;
        if (words.Length > from + 2 && words[from] is "number" or "count" or "total" or "amount" or "sum" && words[from + 1] == "of")
        {
            from += 2;
        }

        var end = Array.FindIndex(words, Math.Min(from + 1, words.Length), w => Ends.Contains(w));
        var phrase = words[from..(end < 0 ? words.Length : end)];
        while (phrase.Length > 1 && IsTrailing(phrase[^1]))
        {
            phrase = phrase[..^1];
        }

        return phrase.Length == 0 || (phrase.Length == 1 && phrase[0] is "count" or "number") ? "" : Singular(phrase[^1]);
    }

    /// <summary>Whether two nouns may stand for the same things.</summary>
    public static bool IsSame(string a, string b) =>
        IsAlike(a, b) || IsUnnamed(a) || IsUnnamed(b)
        || (Anybody.Contains(a) && (Anybody.Contains(b) || People.Contains(b)))
        || (Anybody.Contains(b) && People.Contains(a));

    /// <summary>Whether two nouns are one word, or words that teams use for the same.</summary>
    public static bool IsAlike(string a, string b) => a == b || Alike.Any(g => g.Contains(a) && g.Contains(b));

    /// <summary>Whether any word of a text says a noun, or another word for it.</summary>
    public static bool Names(string text, string noun) =>
        WordsOf(text).Select(Singular).Any(w => IsAlike(w, noun));

    /// <summary>Whether somebody is counted rather than something that happens.</summary>
    public static bool IsPerson(string noun) => Anybody.Contains(noun) || (People.Contains(noun) && noun != "contact");

    public static bool IsUnnamed(string noun) => noun.Length == 0 || Unnamed.Contains(noun);

    /// <summary>More of it: <c>entries</c>, <c>people</c>.</summary>
    public static string Plural(string noun) => noun switch
    {
        "person" => "people",
        "man" => "men",
        "woman" => "women",
        "child" => "children",
        "staff" => noun,
        [.., not ('a' or 'e' or 'i' or 'o' or 'u'), 'y'] => noun[..^1] + "ies",
        [.., 's' or 'x' or 'z'] or [.., 'c' or 's', 'h'] => noun + "es",
        _ => noun + "s",
    };

    // "Sign-ups" and "signups" are one word.
    private static string[] WordsOf(string text) =>
        text.ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)
            .Split([' ', '_', ',', '\u00A0', '(', ')', '"', '\'', ';', '.', ':'], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsTrailing(string word) => Trailing.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal));

    private static string Singular(string word) => word switch
    {
        _ when Irregular.TryGetValue(word, out var singular) => singular,
        [.., 's', 's'] or [.., 'u', 's'] or [.., 'i', 's'] or not [_, _, _, .., 's'] => word,
        [.., 'i', 'e', 's'] when word.Length > 4 => word[..^3] + "y",
        [.., 's', 's', 'e', 's'] or [.., 'x', 'e', 's'] or [.., 'c' or 's', 'h', 'e', 's'] => word[..^2],
        _ => word[..^1],
    };

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
