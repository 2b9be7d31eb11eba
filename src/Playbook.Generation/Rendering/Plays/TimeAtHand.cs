using System.Collections.Immutable;
using Playbook.Content;

namespace Playbook.Generation.Rendering.Plays;

/// <summary>
/// The spans of time people have at hand, shortest first. Times are hours of work: half a day ends at four hours, days at a working week.
/// </summary>
internal static class TimeAtHand
{
    private const int HalfDay = 4 * 60;

    public static readonly ImmutableArray<string> Spans = ["hour", "half-day", "days", "weeks"];

    /// <summary>The shortest span of <see cref="Spans"/> that the time fits into.</summary>
    public static string For(Duration time) => time.Unit switch
    {
        DurationUnit.Minutes or DurationUnit.Hours when time.Minutes <= 60 => "hour",
        DurationUnit.Minutes or DurationUnit.Hours when time.Minutes <= HalfDay => "half-day",
        DurationUnit.Minutes or DurationUnit.Hours => "days",
        DurationUnit.Days when time.Amount <= 5 => "days",
        _ => "weeks",
    };

    /// <summary>The key of the span's name in the theme's strings.</summary>
    public static string NameOf(string span) => $"time-{span}";
}
