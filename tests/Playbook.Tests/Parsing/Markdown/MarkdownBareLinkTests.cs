using Playbook.Content;

namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownBareLinkTests
{
    // The first rows are the examples of GitHub's specification of Markdown.
    [Theory]
    [InlineData("www.commonmark.org", "http://www.commonmark.org")]
    [InlineData("Visit www.commonmark.org/help for more.", "http://www.commonmark.org/help")]
    [InlineData("Visit www.commonmark.org. Visit www.commonmark.org/a.b.", "http://www.commonmark.org http://www.commonmark.org/a.b")]
    [InlineData("www.google.com/search?q=Markup+(business)", "http://www.google.com/search?q=Markup+(business)")]
    [InlineData("www.google.com/search?q=Markup+(business)))", "http://www.google.com/search?q=Markup+(business)")]
    [InlineData("(www.google.com/search?q=Markup+(business))", "http://www.google.com/search?q=Markup+(business)")]
    [InlineData("www.google.com/search?q=(business))+ok", "http://www.google.com/search?q=(business))+ok")]
    [InlineData("www.google.com/search?q=commonmark&hl=en", "http://www.google.com/search?q=commonmark&hl=en")]
    [InlineData("www.google.com/search?q=commonmark&hl;", "http://www.google.com/search?q=commonmark")]
    [InlineData("www.commonmark.org/he<lp", "http://www.commonmark.org/he")]
    [InlineData("(Visit https://encrypted.google.com/search?q=Markup+(business))", "https://encrypted.google.com/search?q=Markup+(business)")]
    [InlineData("foo@bar.baz", "mailto:foo@bar.baz")]
    [InlineData("hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.", "mailto:hello+xyz@mail.example")]
    [InlineData("a.b-c_d@a.b and a.b-c_d@a.bc-", "mailto:a.b-c_d@a.bc")]
    [InlineData("mailto:foo@bar.baz", "mailto:foo@bar.baz")]
    [InlineData("See https://example.com/a, https://example.com/b; https://example.com/c! https://example.com/d?", "https://example.com/a https://example.com/b https://example.com/c https://example.com/d")]
    [InlineData("**https://example.com/a** *https://example.com/b* ~~https://example.com/c~~ _https://example.com/d_", "https://example.com/a https://example.com/b https://example.com/c https://example.com/d")]
    [InlineData("\"https://example.com/a\" “https://example.com/b” 'https://example.com/c'", "https://example.com/a https://example.com/b https://example.com/c")]
    [InlineData("[https://example.com/a] and [b](c.md)", "https://example.com/a c.md")]
    [InlineData("[see https://example.com/a](b.md)", "b.md")]
    [InlineData("「https://example.com/a」です。https://example.comを見る", "https://example.com/a https://example.com")]
    [InlineData("https://example.com/a\\_b http://localhost:5080/x HTTPS://EXAMPLE.COM", "https://example.com/a_b http://localhost:5080/x HTTPS://EXAMPLE.COM")]
    [InlineData("https://münchen.example/wiki/日本", "https://münchen.example/wiki/日本")]
    [InlineData("|a|b|\n|-|-|\n|www.example.com|x@example.com|", "http://www.example.com mailto:x@example.com")]
    [InlineData("# https://example.com/a\n\n- https://example.com/b\n\n> https://example.com/c", "https://example.com/b https://example.com/c")]
    public void An_address_in_running_text_is_a_link(string text, string targets)
    {
        var reading = Reading.Of(text);

        Assert.Equal(targets, string.Join(' ', reading.Body.Links.Select(l => l.Target)));
        Assert.Empty(reading.Diagnostics);
    }

    [Theory]
    [InlineData("`https://example.com`")]
    [InlineData("```\nhttps://example.com\n```")]
    [InlineData("xhttps://example.com awww.example.com")]
    [InlineData("https:// http://... https://$HOST/ www. www.example www.a_b.example")]
    [InlineData("https://bank.example@evil.example/ https://a:b@evil.example")]
    [InlineData("javascript://example.com ftp://example.com file:///etc/passwd data:text/html,x")]
    [InlineData("git@example.com:team/playbook.git ssh://git@example.com/x logo@2x.png @name pkg@1.2.3 a@b a@b.c")]
    [InlineData("https://exa\u202emple.com/a")]
    public void What_is_no_address_or_would_not_be_published_stays_text(string text)
    {
        var reading = Reading.Of(text);

        Assert.DoesNotContain("<a ", reading.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(reading.Diagnostics, d => d.Rule.Code.StartsWith("PB3", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_in_running_text_knows_where_it_stands()
    {
        var links = Reading.Of("😀 see www.example.com,\r\nor x@example.com.").Body.Links;

        Assert.Equal([("www.example.com", "1:7"), ("x@example.com", "2:4")], links.Select(l => (l.TargetSpan.Text, l.TargetSpan.Start.ToString())));
        Assert.All(links, l => Assert.Equal(LinkKind.Autolink, l.Kind));
    }
}
