using Playbook.Files;

namespace Playbook.Tests.Files;

public sealed class UrlPolicyTests
{
    [Theory]
    [InlineData("https://example.com/a?b=1&copy=2#c", UrlForm.Web)]
    [InlineData("HTTP://example.com", UrlForm.Web)]
    [InlineData("mailto:cx@example.com", UrlForm.Mail)]
    [InlineData("tel:+4930123456", UrlForm.Phone)]
    [InlineData("#formula", UrlForm.Fragment)]
    [InlineData("/metrics/nps/", UrlForm.SitePath)]
    [InlineData("../metrics/nps.md#formula", UrlForm.Relative)]
    [InlineData("a/b:c", UrlForm.Relative)]
    [InlineData("größe.md", UrlForm.Relative)]
    public void Knows_the_form_of_an_address(string target, UrlForm form) =>
        Assert.Equal(form, UrlPolicy.Check(target, UrlUse.Link).Form);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("JaVaScRiPt:alert(1)")]
    [InlineData("&#106;avascript:alert(1)")]
    [InlineData("&amp;#106;avascript:alert(1)")]
    [InlineData("java\tscript:alert(1)")]
    [InlineData("java\u200bscript:alert(1)")]
    [InlineData(" javascript:alert(1)")]
    [InlineData("vbscript:x")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("blob:https://example.com/x")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\server\\share")]
    [InlineData("https:evil.example")]
    [InlineData("https:///evil.example")]
    [InlineData("https://bank.example@evil.example/")]
    [InlineData("C:/plays/map.md")]
    [InlineData("a b.md")]
    [InlineData("a\u0000b")]
    [InlineData("")]
    [InlineData("mailto:")]
    public void Refuses_what_is_not_known_to_be_harmless(string target)
    {
        var verdict = UrlPolicy.Check(target, UrlUse.Link);

        Assert.False(verdict.IsAllowed);
        Assert.False(string.IsNullOrWhiteSpace(verdict.Refusal));
    }

    [Theory]
    [InlineData("https://example.com/p.png", UrlUse.Resource, false)]
    [InlineData("p.png", UrlUse.Resource, true)]
    [InlineData("/p.png", UrlUse.Resource, true)]
    [InlineData("#p", UrlUse.Resource, false)]
    [InlineData("/plays/a/", UrlUse.Redirect, true)]
    [InlineData("plays/a/", UrlUse.Redirect, false)]
    [InlineData("https://example.com/", UrlUse.Redirect, false)]
    [InlineData("https://example.com/", UrlUse.Web, true)]
    [InlineData("/plays/", UrlUse.Web, false)]
    public void Allows_only_what_the_place_can_take(string target, UrlUse use, bool allowed) =>
        Assert.Equal(allowed, UrlPolicy.Check(target, use).IsAllowed);
}
