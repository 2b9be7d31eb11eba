using System.Text.RegularExpressions;
using Playbook.Content;

namespace Playbook.Tests.Content;

public sealed class DurationRangeTests
{
    [Theory]
    [InlineData("90 minutes", "90 minutes")]
    [InlineData("90 min", "90 minutes")]
    [InlineData("90min.", "90 minutes")]
    [InlineData("1 hour", "1 hour")]
    [InlineData("1h", "1 hour")]
    [InlineData("1h30", "90 minutes")]
    [InlineData("1 h 30 min", "90 minutes")]
    [InlineData("1 hour and 30 minutes", "90 minutes")]
    [InlineData("2 hours 30", "150 minutes")]
    [InlineData("1.5 hrs", "1.5 hours")]
    [InlineData("1,5 hours", "1.5 hours")]
    [InlineData("1½ hours", "1.5 hours")]
    [InlineData("one and a half hours", "1.5 hours")]
    [InlineData("2 and a half days", "2.5 days")]
    [InlineData("an hour", "1 hour")]
    [InlineData("half an hour", "30 minutes")]
    [InlineData("a quarter of an hour", "15 minutes")]
    [InlineData("half a day", "4 hours")]
    [InlineData("a half day", "4 hours")]
    [InlineData("Half day", "4 hours")]
    [InlineData("½ day", "4 hours")]
    [InlineData("0.25 days", "2 hours")]
    [InlineData("two days", "2 days")]
    [InlineData("3d", "3 days")]
    [InlineData("2 wks", "2 weeks")]
    [InlineData("6 mos", "6 months")]
    [InlineData("half a year", "6 months")]
    [InlineData("1.5 years", "18 months")]
    [InlineData("  2   Weeks ", "2 weeks")]
    public void Reads_one_length_of_time(string written, string expected)
    {
        Assert.True(DurationRange.TryParse(written, out var range));
        Assert.Equal((expected, true), (range.ToString(), range.From == range.To));
        Assert.True(Duration.TryParse(written, out var duration));
        Assert.Equal(range.To, duration);
    }

    [Theory]
    [InlineData("1-2 hours", "1-2 hours")]
    [InlineData("1–2 hours", "1-2 hours")]
    [InlineData("1 — 2 hrs", "1-2 hours")]
    [InlineData("1 to 2 hours", "1-2 hours")]
    [InlineData("1 hour to 2 hours", "1-2 hours")]
    [InlineData("between 1 and 2 hours", "1-2 hours")]
    [InlineData("from one to two days", "1-2 days")]
    [InlineData("2 or 3 days", "2-3 days")]
    [InlineData("30–60 mins", "30-60 minutes")]
    [InlineData("30 minutes to one hour", "30-60 minutes")]
    [InlineData("half an hour to an hour", "30-60 minutes")]
    [InlineData("30 minutes - 4 hours", "0.5-4 hours")]
    [InlineData("45 min to 5 hours", "45 minutes to 5 hours")]
    [InlineData("1 day to 2 weeks", "1 day to 2 weeks")]
    [InlineData("half a day to two days", "4 hours to 2 days")]
    [InlineData("1 h 15 min - 2 h", "75-120 minutes")]
    public void Reads_a_range(string written, string expected)
    {
        Assert.True(DurationRange.TryParse(written, out var range));
        Assert.Equal(expected, range.ToString());
        Assert.True(range.From.Minutes < range.To.Minutes);
        Assert.False(Duration.TryParse(written, out _));
    }

    [Theory]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("hours")]
    [InlineData("90 m")]
    [InlineData("0 minutes")]
    [InlineData("-5 minutes")]
    [InlineData("10001 days")]
    [InlineData("2-1 hours")]
    [InlineData("1-1 hours")]
    [InlineData("1,000 minutes")]
    [InlineData("1.2.3 hours")]
    [InlineData("2 days 30")]
    [InlineData("30 min 2 hours")]
    [InlineData("2 hours per user")]
    [InlineData("about 2 hours")]
    [InlineData("2 sessions")]
    [InlineData("2 hourglasses")]
    [InlineData("12 months from now")]
    [InlineData("a while")]
    public void Refuses_what_is_no_length_of_time_or_could_mean_another(string written) =>
        Assert.False(DurationRange.TryParse(written, out _));

    [Theory]
    [InlineData("1–2 hours per interviewee", "1-2 hours", 0, 9)]
    [InlineData("Less than 1 hour", "1 hour", 10, 6)]
    [InlineData("2–5 days of effort, 1–4 weeks elapsed", "2-5 days", 0, 8)]
    public void Finds_one_in_a_longer_text(string text, string expected, int start, int length)
    {
        var (range, at, size) = DurationRange.FindIn(text)!.Value;

        Assert.Equal((expected, start, length), (range.ToString(), at, size));
    }

    [Fact]
    public void Reads_what_it_says_itself()
    {
        var random = new Random(20261128);
        for (var round = 0; round < 5_000; round++)
        {
            var unit = (DurationUnit)random.Next(6);
            var shortest = new Duration(random.Next(1, 500), unit);
            var range = new DurationRange(shortest, random.Next(2) == 0 ? shortest : shortest with { Amount = shortest.Amount + random.Next(1, 500) });

            Assert.True(DurationRange.TryParse(range.ToString(), out var again));
            Assert.Equal(range, again);
            Assert.Matches(new Regex(DurationRange.Pattern, RegexOptions.ECMAScript), range.ToString());
        }
    }
}
