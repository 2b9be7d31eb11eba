using System.Collections.Frozen;

namespace Playbook.Metrics;

/// <summary>The periods that a text names: <c>monthly</c>, <c>in a month</c>, <c>calendar quarter</c>.</summary>
internal static class Periods
{
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["hour"] = "hours", ["hourly"] = "hours",
        ["day"] = "days", ["daily"] = "days",
        ["week"] = "weeks", ["weekly"] = "weeks",
        ["month"] = "months", ["monthly"] = "months",
        ["quarter"] = "quarters", ["quarterly"] = "quarters",
        ["year"] = "years", ["yearly"] = "years", ["annual"] = "years", ["annually"] = "years",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Units of time in the order of the text, once each; "the ten minutes after" names none.</summary>
    public static IEnumerable<string> In(string text) =>
        text.ToLowerInvariant().Split([' ', '-', ',', '.', ';', ':', '(', ')', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => Words.GetValueOrDefault(w)).OfType<string>().Distinct(StringComparer.Ordinal);
}
