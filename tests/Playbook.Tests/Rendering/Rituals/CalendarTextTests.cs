using System.Text;
using Playbook.Generation.Rendering.Rituals;

namespace Playbook.Tests.Rendering.Rituals;

public sealed class CalendarTextTests
{
    [Theory]
    [InlineData("Plain: a word", "Plain: a word")]
    [InlineData("One, two; three", "One\\, two\\; three")]
    [InlineData("C:\\share", "C:\\\\share")]
    [InlineData("One\r\ntwo\nthree\rfour\u2028five", "One\\ntwo\\nthree\\nfour\\nfive")]
    [InlineData("Bell\a and tab\t", "Bell and tab")]
    public void No_text_ends_its_property(string text, string value) => Assert.Equal(value, CalendarText.Escape(text));

    [Theory]
    [InlineData("a")]
    [InlineData("é")]
    [InlineData("漢")]
    [InlineData("🎉")]
    [InlineData("a🎉é")]
    public void A_long_line_goes_on_behind_a_space_and_no_character_is_cut(string sign)
    {
        var value = string.Concat(Enumerable.Repeat(sign, 150));

        var text = Encoding.UTF8.GetString(new CalendarText().Line("SUMMARY", value).ToUtf8());

        var lines = text.Split("\r\n")[..^1];
        Assert.All(lines, line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 1, 75));
        Assert.All(lines[..^1], line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 72, 75));
        Assert.All(lines[1..], line => Assert.StartsWith(" ", line, StringComparison.Ordinal));
        Assert.Equal($"SUMMARY:{value}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_75_octets_stays_whole()
    {
        var value = new string('a', 75 - "URL:".Length);

        Assert.Equal($"URL:{value}\r\n", Encoding.UTF8.GetString(new CalendarText().Line("URL", value).ToUtf8()));
        Assert.Equal($"URL:{value}\r\n b\r\n", Encoding.UTF8.GetString(new CalendarText().Line("URL", value + "b").ToUtf8()));
    }
}
