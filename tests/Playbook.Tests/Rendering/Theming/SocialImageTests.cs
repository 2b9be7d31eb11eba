namespace Playbook.Tests.Rendering.Theming;

public sealed class SocialImageTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new();

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Where_the_site_knows_its_address_a_link_elsewhere_gets_a_picture_by_its_whole_address()
    {
        _playbook["playbook.yml"] = "title: Ours\nlanguage: en\nsite-url: https://playbook.example/\n";
        _playbook["terms/cx.md"] = "---\ntitle: CX\nsummary: All of it.\ndefinition: All of it.\n---\n";

        Assert.Matches("""<meta property="og:image" content="https://playbook\.example/assets/social\.[0-9a-f]{10}\.png">""", _playbook.Page("terms/cx"));
    }

    [Fact]
    public void Without_an_address_no_page_names_a_picture_that_nobody_could_fetch()
    {
        _playbook["playbook.yml"] = "title: Ours\nlanguage: en\n";
        _playbook["terms/cx.md"] = "---\ntitle: CX\nsummary: All of it.\ndefinition: All of it.\n---\n";

        Assert.DoesNotContain("og:image", _playbook.Page("terms/cx"), StringComparison.Ordinal);
    }
}
