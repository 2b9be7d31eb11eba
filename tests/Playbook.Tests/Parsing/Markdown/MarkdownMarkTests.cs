namespace Playbook.Tests.Parsing.Markdown;

public sealed class MarkdownMarkTests
{
    [Theory]
    [InlineData("costs ~~10~~ 8", "costs <del>10</del> 8")]
    [InlineData("a~~b~~c ~~**d** e~~", "a<del>b</del>c <del><strong>d</strong> e</del>")]
    [InlineData("~~[a](b)~~", "<del><a href=\"b\">a</a></del>")]
    [InlineData("~~a\nb~~", "<del>a\nb</del>")]
    [InlineData("~a~ ~~ a ~~ `~~a~~` \\~~a\\~~", "~a~ ~~ a ~~ <code>~~a~~</code> ~~a~~")]
    [InlineData("日本語**「強調」**です。", "日本語<strong>「強調」</strong>です。")]
    [InlineData("**注意：**必ず読む。", "<strong>注意：</strong>必ず読む。")]
    [InlineData("**C#**や**「.NET」**という", "<strong>C#</strong>や<strong>「.NET」</strong>という")]
    [InlineData("这是*（重点）*内容", "这是<em>（重点）</em>内容")]
    [InlineData("~~（旧）~~新", "<del>（旧）</del>新")]
    [InlineData("**이것(참고)**은", "<strong>이것(참고)</strong>은")]
    [InlineData("2*3*4 a_b_c", "2<em>3</em>4 a_b_c")]
    [InlineData(":rocket: :+1::tada:", "🚀 👍🎉")]
    [InlineData("10:30:15 a:tada:b :no-such-sign:x `:tada:` \\:tada:", "10:30:15 a:tada:b :no-such-sign:x <code>:tada:</code> :tada:")]
    public void A_mark_that_the_git_host_reads_is_read(string text, string html) => Assert.Equal($"<p>{html}</p>\n", Reading.Of(text).Html);

    [Fact]
    public void The_address_of_a_heading_has_the_name_of_a_sign()
    {
        var heading = Assert.Single(Reading.Of("text\n\n## :rocket: Launch").Body.Headings);

        Assert.Equal(("rocket-launch", "🚀 Launch"), (heading.Id, heading.Text));
    }
}
