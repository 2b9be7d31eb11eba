using System.Globalization;

namespace Playbook.Cli;

/// <summary>The day it is, as the command, the environment or the clock says.</summary>
internal static class Today
{
    /// <summary>With which a build is made again as it was: seconds since 1970, in UTC. See reproducible-builds.org.</summary>
    private const string Variable = "SOURCE_DATE_EPOCH";

    /// <exception cref="UsageException">The environment names a time that is none.</exception>
    public static DateOnly ByTheClock() => ByTheClock(Environment.GetEnvironmentVariable(Variable), DateTime.Now);

    /// <param name="written">What the environment says; empty and null say nothing.</param>
    /// <param name="now">What the clock says.</param>
    internal static DateOnly ByTheClock(string? written, DateTime now) =>
        string.IsNullOrEmpty(written) ? DateOnly.FromDateTime(now)
        : long.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
        : throw new UsageException($"`{Variable}` is `{written}`, which is no number of seconds", "set it to seconds since 1970, or leave it unset");

    /// <summary>A day as an option names it; null when it names none.</summary>
    /// <exception cref="UsageException">It is no day.</exception>
    public static DateOnly? Named(string? written) =>
        written is null ? null
        : DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw new UsageException($"`{written}` is no day", "write the year, the month and the day, such as --as-of 2026-03-01");
}
