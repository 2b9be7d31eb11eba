using Microsoft.Playwright;
using Playbook.Generation.Writing;

namespace Playbook.Browser.Tests.Site;

public sealed class PolicyTests(PlainReader reader) : IClassFixture<PlainReader>
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Breaks_no_rule_and_asks_no_other_host(string kind)
    {
        await reader.OpenAsync(kind);

        // Pictures further down load when they come into view.
        await reader.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");
        await reader.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(reader.Faults);
    }

    [Fact]
    public void Sends_a_policy_that_allows_nothing_inline_and_nothing_foreign()
    {
        var policy = SecurityHeaders.ForEveryFile["Content-Security-Policy"];

        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
    }
}
