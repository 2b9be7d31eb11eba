using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>What the site says in its language: the words of the interface, those of declared types, and how it writes days, numbers and spans of time. Immutable.</summary>
public sealed partial class SiteWords
{
    private readonly IReadOnlyDictionary<string, string> _interface;
    private readonly IReadOnlyDictionary<string, string> _declared;

    /// <param name="interfaceWords">By key.</param>
    /// <param name="declared">By the words of a declaration: nouns, headings, titles of fields, values. What is not there is shown as declared.</param>
    public SiteWords(IReadOnlyDictionary<string, string> interfaceWords, IReadOnlyDictionary<string, string> declared)
    {
        _interface = interfaceWords;
        _declared = declared;
        Markdown = new MarkdownWords
        {
            Note = Say("note"),
            Tip = Say("tip"),
            Important = Say("important"),
            Warning = Say("warning"),
            Caution = Say("caution"),
            Table = Say("table"),
            Details = Say("details"),
            Tab = Say("tab"),
            Done = Say("task-done"),
            NotDone = Say("task-open"),
            Footnotes = Say("footnotes"),
            Footnote = Say("footnote"),
            BackToText = Say("back-to-text"),
            Diagram = Say("diagram"),
            DiagramAsList = Say("diagram-as-list"),
            LeadsTo = Say("leads-to"),
        };
    }

    /// <summary>The words inside bodies.</summary>
    public MarkdownWords Markdown { get; }

    /// <summary>A word of the interface; its key where the theme has none.</summary>
    public string Say(string key) => Find(key) ?? key;

    /// <summary>What <see cref="Say"/> answers to.</summary>
    public IEnumerable<string> Keys => _interface.Keys;

    public string? Find(string key) => _interface.GetValueOrDefault(key);

    /// <summary>What the site calls what a declaration calls so.</summary>
    public string Declared(string word) => _declared.GetValueOrDefault(word, word);

    /// <summary>A type's noun without its article.</summary>
    public string Noun(ContentType type) => _declared.TryGetValue(type.Noun, out var noun) ? noun
        : type.Noun.IndexOf(' ', StringComparison.Ordinal) is > 0 and var space ? type.Noun[(space + 1)..] : type.Noun;

    public string Title(Field field)
    {
        if (field.Title.Length > 0)
        {
            return Declared(field.Title);
        }

        var words = field.Name.Replace('-', ' ');
        return Declared(char.ToUpperInvariant(words[0]) + words[1..]);
    }

    /// <summary>A value of a field as readers see it: only the words of an enum belong to the declaration. <c>state/current</c> beats <c>current</c>.</summary>
    public string Value(Field field, string value) => field.Kind == FieldKind.Enum || field.Item?.Kind == FieldKind.Enum
        ? _declared.GetValueOrDefault($"{field.Name}/{value}") ?? Declared(value)
        : value;

    /// <summary>A day written out; anything else stays as it is.</summary>
    /// <param name="iso">Such as <c>2026-10-05</c>.</param>
    public string Day(string iso) =>
        DateOnly.TryParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Fill(Find("day-format") ?? "{day} {month} {year}", place => place switch
            {
                "day" => day.Day.ToString(CultureInfo.InvariantCulture),
                "month" => Find($"month-{day.Month}") ?? day.ToString("MMMM", CultureInfo.InvariantCulture),
                "year" => day.Year.ToString(CultureInfo.InvariantCulture),
                _ => null,
            })
            : iso;

    /// <summary>The mark before the decimals.</summary>
    public string DecimalMark => Find("decimal-mark") ?? ".";

    /// <summary>A number with the language's decimal mark; what is not a number stays as it is.</summary>
    public string Number(string written) => DecimalMark != "." && PlainNumber().IsMatch(written) ? written.Replace(".", DecimalMark, StringComparison.Ordinal) : written;

    /// <summary>How large a file is, in units that people know.</summary>
    /// <param name="bytes">At least one is said to be a thousand.</param>
    public string Size(long bytes) => bytes < 999_500
        ? $"{Math.Max(1, Math.Round(bytes / 1e3)).ToString(CultureInfo.InvariantCulture)}\u00A0kB"
        : $"{Number((bytes / 1e6).ToString(bytes < 9_950_000 ? "0.0" : "0", CultureInfo.InvariantCulture))}\u00A0MB";

    /// <summary>Words as they stand inside a sentence: some languages write nouns with a capital there too.</summary>
    public string Lower(string text) => Find("capital-nouns") == "yes" ? text : text.ToLowerInvariant();

    public string Time(Duration time) => Time(time, Amount(time)) ?? time.ToString();

    /// <summary>A range in one unit names the unit once: <c>1–2 hours</c>.</summary>
    public string Time(DurationRange time) =>
        time.From == time.To ? Time(time.To)
        : time.From.Unit == time.To.Unit ? Time(time.To, $"{Amount(time.From)}–{Amount(time.To)}") ?? time.ToString()
        : $"{Time(time.From)} – {Time(time.To)}";

    private string? Time(Duration time, string amount)
    {
        var unit = time.Unit.ToString().ToLowerInvariant();
        return Find(time.Amount == 1 ? $"one-{unit[..^1]}" : unit + "-of-time") is { } words ? Fill(words, place => place == "n" ? amount : null) : null;
    }

    private string Amount(Duration time) => Number(time.Amount.ToString("0.##", CultureInfo.InvariantCulture));

    /// <summary>Sets values into the places of a sentence; a place that nobody fills stays.</summary>
    public static string Fill(string sentence, Func<string, string?> value) => Places().Replace(sentence, m => value(m.Groups[1].Value) ?? m.Value);

    /// <summary>The places of a sentence such as <c>{n}</c>, without braces, each once and in order.</summary>
    public static IEnumerable<string> PlacesOf(string sentence) => Places().Matches(sentence).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{([a-z0-9]+)\}", RegexOptions.CultureInvariant)]
    private static partial Regex Places();

    [GeneratedRegex(@"^[-+\u2212]?\d+\.\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex PlainNumber();
}
