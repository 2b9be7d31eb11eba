using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Writing;

public sealed class AddressFormTests
{
    [Theory]
    [InlineData("/metrics/nps/", "/metrics/csat/", "../../metrics/csat/index.html")]
    [InlineData("/", "/metrics/nps/#bands", "./metrics/nps/index.html#bands")]
    [InlineData("/a-z/", "/", "../index.html")]
    [InlineData("/404.html", "/assets/site.css", "./assets/site.css")]
    [InlineData("/a/b/", "/search/?q=churn", "../../search/index.html?q=churn")]
    public void A_portable_site_spells_every_address_from_the_page(string page, string address, string spelt) =>
        Assert.Equal(spelt, AddressForm.Portable.Spell(address, new SitePath(page)));

    [Fact]
    public void A_base_path_stands_before_addresses_and_nothing_else() =>
        Assert.Equal(
            "<a href=\"/handbook/a/\">see /a/</a><a href=\"https://example.com/\">",
            AddressForm.Below("handbook/").Apply("<a href=\"/a/\">see /a/</a><a href=\"https://example.com/\">", SitePath.Root));
}
