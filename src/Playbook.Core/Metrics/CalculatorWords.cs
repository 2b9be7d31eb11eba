using System.Globalization;
using System.Text.Json.Nodes;

namespace Playbook.Metrics;

/// <summary>Why numbers are refused, as composite format strings. The browser's calculator is handed the same ones.</summary>
internal static class CalculatorWords
{
    public const string Negative = "{0} cannot be negative";
    public const string Range = "{0} must be {1}";
    public const string Whole = "{0} must be a whole number";
    public const string Subset = "{0} ({1}) cannot be more than {2} ({3})";
    public const string TotalHigh = "{0} ({1}) cannot be more than {2} times {3} ({4})";
    public const string TotalLow = "{0} ({1}) cannot be less than {2} times {3} ({4})";
    public const string Plus = " plus ";

    public static string Say(string sentence, params object?[] values) => string.Format(CultureInfo.InvariantCulture, sentence, values);

    public static JsonObject ToJson() => new()
    {
        ["negative"] = Negative,
        ["range"] = Range,
        ["whole"] = Whole,
        ["subset"] = Subset,
        ["totalHigh"] = TotalHigh,
        ["totalLow"] = TotalLow,
        ["plus"] = Plus,
        ["number"] = "{0} must be a number, such as 1200 or 0.5",
        ["zero"] = "{0} is zero, and nothing can be divided by zero",
        ["divisor"] = "what we divide by",
        ["missing"] = "there is no number for a part of the formula",
        ["large"] = "the numbers become too large to work with",
    };
}
