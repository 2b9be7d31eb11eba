using Playbook.Content;
using Playbook.Generation.Rendering.Plays;

namespace Playbook.Tests.Rendering;

public sealed class TimeAtHandTests
{
    [Theory]
    [InlineData("45 minutes", "hour")]
    [InlineData("60 minutes", "hour")]
    [InlineData("61 minutes", "half-day")]
    [InlineData("4 hours", "half-day")]
    [InlineData("5 hours", "days")]
    [InlineData("1 day", "days")]
    [InlineData("5 days", "days")]
    [InlineData("6 days", "weeks")]
    [InlineData("1 week", "weeks")]
    [InlineData("2 months", "weeks")]
    public void A_time_is_found_under_the_shortest_span_it_fits_into(string time, string span)
    {
        Assert.True(Duration.TryParse(time, out var duration));

        Assert.Equal(span, TimeAtHand.For(duration));
        Assert.Contains(span, TimeAtHand.Spans);
    }
}
