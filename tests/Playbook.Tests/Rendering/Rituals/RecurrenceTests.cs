using System.Globalization;
using Playbook.Content;
using Playbook.Generation.Rendering.Rituals;

namespace Playbook.Tests.Rendering.Rituals;

public sealed class RecurrenceTests
{
    [Theory]
    [InlineData("weekly", "FREQ=WEEKLY")]
    [InlineData("every two weeks", "FREQ=WEEKLY;INTERVAL=2")]
    [InlineData("monthly", "FREQ=MONTHLY;BYDAY=2MO")]
    [InlineData("quarterly", "FREQ=MONTHLY;INTERVAL=3;BYDAY=2MO")]
    [InlineData("twice a year", "FREQ=MONTHLY;INTERVAL=6;BYDAY=2MO")]
    [InlineData("yearly", "FREQ=YEARLY;BYMONTH=10;BYDAY=2MO")]
    [InlineData("once", null)]
    [InlineData("when needed", null)]
    [InlineData(null, null)]
    public void Every_cadence_that_repeats_has_a_rule(string? cadence, string? rule)
    {
        Assert.Equal(rule, Recurrence.Of(cadence, new DateOnly(2026, 10, 12)));
        Assert.Equal(rule is not null, Recurrence.Repeats(cadence));
    }

    [Theory]
    [InlineData("2026-10-07", "1WE")]
    [InlineData("2026-10-08", "2TH")]
    [InlineData("2026-10-28", "4WE")]
    [InlineData("2026-10-29", "-1TH")]
    [InlineData("2026-10-30", "-1FR")]
    public void A_month_repeats_on_the_same_weekday(string day, string weekday) =>
        Assert.Equal($"FREQ=MONTHLY;BYDAY={weekday}", Recurrence.Of("monthly", DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2026-10-12", "2026-10-12")]
    [InlineData("2026-10-16", "2026-10-16")]
    [InlineData("2026-10-17", "2026-10-19")]
    [InlineData("2026-10-18", "2026-10-19")]
    [InlineData("9999-12-31", "9999-12-31")]
    public void Nothing_starts_on_a_weekend(string day, string first) =>
        Assert.Equal(DateOnly.Parse(first, CultureInfo.InvariantCulture), Recurrence.FirstWorkday(DateOnly.Parse(day, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("90 minutes", "PT90M")]
    [InlineData("60 minutes", "PT1H")]
    [InlineData("1.5 hours", "PT90M")]
    [InlineData("0.5 minutes", "PT1M")]
    [InlineData("2 days", "P2D")]
    [InlineData("6 weeks", "P6W")]
    [InlineData("1 month", "P30D")]
    [InlineData("10000 years", "P3650000D")]
    public void A_round_lasts_as_long_as_the_play_says(string written, string length)
    {
        Assert.True(Duration.TryParse(written, out var time));
        Assert.Equal(length, Recurrence.Length(time));
    }
}
