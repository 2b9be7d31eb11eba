using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Playbook.Metrics;

/// <summary>Why numbers are refused, as composite format strings. The browser's calculator is handed the same ones.</summary>
public static class CalculatorWords
{
    public const string Negative = "{0} cannot be negative";
    public const string Range = "{0} must be {1}";
    public const string Whole = "{0} must be a whole number";
    public const string Subset = "{0} ({1}) cannot be more than {2} ({3})";
    public const string TotalHigh = "{0} ({1}) cannot be more than {2} times {3} ({4})";
    public const string TotalLow = "{0} ({1}) cannot be less than {2} times {3} ({4})";
    public const string Plus = " plus ";

    public static string Say(string sentence, params object?[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    /// <summary>The sentences by name, in English.</summary>
    public static ImmutableDictionary<string, string> English { get; } = new Dictionary<string, string>
    {
        ["negative"] = Negative,
        ["range"] = Range,
        ["whole"] = Whole,
        ["subset"] = Subset,
        ["total-high"] = TotalHigh,
        ["total-low"] = TotalLow,
        ["plus"] = Plus,
        ["number"] = "{0} must be a number, such as 1200 or 0.5",
        ["empty"] = "{0} is empty: put in a number",
        ["separator"] = "{0}: write a point before decimals and nothing between thousands, such as 1200 or 0.5",
        ["long"] = "{0} has too many digits",
        ["zero"] = "{0} is zero, and nothing can be divided by zero",
        ["divisor"] = "what we divide by",
        ["missing"] = "there is no number for a part of the formula",
        ["large"] = "the numbers become too large to work with",
        ["any"] = "any number",
        ["at-least"] = "{0} or more",
        ["at-most"] = "{0} or less",
        ["between"] = "{0} to {1}",
    }.ToImmutableDictionary(StringComparer.Ordinal);

    /// <param name="say">A sentence by its name in the reader's language; null where only the English one is known.</param>
    public static JsonObject ToJson(Func<string, string?> say) =>
        new(English.OrderBy(w => w.Key, StringComparer.Ordinal).Select(w => KeyValuePair.Create(w.Key, (JsonNode?)(say(w.Key) ?? w.Value))));

    /// <summary>The values that a number may have.</summary>
    public static string Describe(Interval range, Func<string, string?> say)
    {
        var name = range switch
        {
            (null, null) => "any",
            (_, null) => "at-least",
            (null, _) => "at-most",
            _ => "between",
        };
        return Say(say(name) ?? English[name], range.Low ?? range.High, range.High);
    }
}
