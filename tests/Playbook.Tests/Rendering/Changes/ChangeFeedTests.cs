using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Rendering.Changes;

public sealed class ChangeFeedTests : IDisposable
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly Uri Address = new("https://example.com/");
    private readonly TinyPlaybook _playbook = new();

    [Fact]
    public void Says_what_changed_newest_first()
    {
        _playbook["plays/old.md"] = "---\ntitle: Old\nreviewed: 2026-02-01\n---\n\nText.\n";
        _playbook["plays/new.md"] = "---\ntitle: \"New & <shiny>\"\nsummary: Just in.\n---\n\nText.\n";
        _playbook["metrics/nps.yml"] = "title: NPS\ndefinition: A number.\nchanges:\n  - { version: 2.0, date: 2026-02-20, what: Counts twice. }\n";

        var feed = Feed(Build(Address, ("plays/new.md", "2026-03-01")));

        Assert.Equal(
            ["2026-03-01T00:00:00Z New & <shiny>: Changed – Just in.", "2026-02-20T00:00:00Z NPS: Counts twice.", "2026-02-01T00:00:00Z Old: Read again and found right"],
            feed.Elements(Atom + "entry").Select(e => $"{Text(e, "updated")} {Text(e, "title")}: {Text(e, "summary")}"));
        Assert.Equal("2026-03-01T00:00:00Z", Text(feed, "updated"));
    }

    [Fact]
    public void Has_what_Atom_requires_in_whole_addresses()
    {
        for (var i = 0; i < 60; i++)
        {
            _playbook[$"plays/play-{i}.md"] = $"---\ntitle: \"Play {i}\\u0001\"\nreviewed: 2026-02-01\n---\n\nText.\n";
        }

        var feed = Feed(Build(Address, AddressForm.Below("/book/")));

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal("https://example.com/book/", Text(feed, "id"));
        Assert.NotEmpty(feed.Element(Atom + "author")!.Element(Atom + "name")!.Value);
        Assert.Contains(feed.Elements(Atom + "link"), l => (string?)l.Attribute("rel") == "self" && (string?)l.Attribute("href") == "https://example.com/book/feed.xml");
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(50, entries.Count);
        Assert.Equal(50, entries.Select(e => Text(e, "id")).Distinct().Count());
        Assert.All(entries, e =>
        {
            Assert.NotEmpty(Text(e, "title"));
            Assert.True(DateTimeOffset.TryParse(Text(e, "updated"), CultureInfo.InvariantCulture, out _));
            Assert.StartsWith("tag:example.com,2026-02-01:/book/plays/", Text(e, "id"), StringComparison.Ordinal);
            Assert.StartsWith("https://example.com/book/plays/", (string?)e.Element(Atom + "link")!.Attribute("href"), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Is_announced_where_there_is_one_and_only_there()
    {
        _playbook["plays/one.md"] = "---\ntitle: One\n---\n\nText.\n";
        const string Link = "type=\"application/atom+xml\" href=\"/feed.xml\"";

        Assert.Contains(Link, Build(Address, ("plays/one.md", "2026-03-01"))["plays/one/index.html"], StringComparison.Ordinal);
        foreach (var without in new[] { Build(null, ("plays/one.md", "2026-03-01")), Build(Address) })
        {
            Assert.DoesNotContain("feed.xml", without.Keys);
            Assert.DoesNotContain("feed.xml", without["plays/one/index.html"], StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Pages_and_the_sitemap_say_when_a_page_last_changed()
    {
        _playbook["plays/one.md"] = "---\ntitle: One\n---\n\nText.\n";
        _playbook["plays/two.md"] = "---\ntitle: Two\n---\n\nText.\n";

        var files = Build(Address, ("plays/one.md", "2026-03-12"));

        Assert.Contains("<dt>Last changed</dt>\n<dd><time datetime=\"2026-03-12\">12 March 2026</time></dd>", files["plays/one/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Last changed", files["plays/two/index.html"], StringComparison.Ordinal);
        Assert.Equal("2026-03-12", Assert.Single(XDocument.Parse(files["sitemap.xml"]).Descendants(), e => e.Name.LocalName == "lastmod").Value);
    }

    [Theory]
    [InlineData(FileHistoryGap.Shallow, "PB9201")]
    [InlineData(FileHistoryGap.TooLong, "PB9202")]
    public void A_history_with_a_gap_is_told_once_and_asked_for_once(FileHistoryGap gap, string code)
    {
        _playbook["plays/one.md"] = "---\ntitle: One\n---\n\nText.\n";
        var asked = 0;
        var builder = new SiteBuilder(new SiteRequest
        {
            Input = _playbook.Folder,
            Lenient = true,
            History = () =>
            {
                asked++;
                return FileHistory.Empty with { Gap = gap };
            },
        });

        var first = builder.Build(new MemoryFiles(), TestContext.Current.CancellationToken);
        var second = builder.Build(new MemoryFiles(), TestContext.Current.CancellationToken);

        Assert.Single(first.Diagnostics, d => d.Rule.Code == code);
        Assert.Single(second.Diagnostics, d => d.Rule.Code == code);
        Assert.Equal(1, asked);
    }

    public void Dispose() => _playbook.Dispose();

    private static string Text(XElement parent, string name) => parent.Element(Atom + name)!.Value;

    private static XElement Feed(Dictionary<string, string> files) => XDocument.Parse(files["feed.xml"]).Root!;

    private Dictionary<string, string> Build(Uri? siteUrl, params (string Path, string Day)[] days) => Build(siteUrl, AddressForm.Root, days);

    private Dictionary<string, string> Build(Uri? siteUrl, AddressForm form, params (string Path, string Day)[] days)
    {
        var files = new MemoryFiles();
        var history = new FileHistory(days.ToFrozenDictionary(d => d.Path, d => DateOnly.Parse(d.Day, CultureInfo.InvariantCulture), StringComparer.Ordinal));
        new SiteBuilder(new SiteRequest { Input = _playbook.Folder, SiteUrl = siteUrl, Addresses = form, Lenient = true, History = () => history })
            .Build(files, TestContext.Current.CancellationToken);
        return files.All.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);
    }
}
