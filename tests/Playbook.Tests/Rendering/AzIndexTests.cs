using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Rendering;

public sealed class AzIndexTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new();

    [Fact]
    public void Stands_on_one_page_while_it_is_short()
    {
        Write(500, i => $"Name {i}");

        var files = Build();

        Assert.Contains(">Name 499</a>", files["a-z/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("a-z/n/index.html", files.Keys);
        Assert.Contains("href=\"/a-z/#letter-n\"", files["search/index.html"], StringComparison.Ordinal);
        Assert.Contains("id=\"letter-n\"", files["a-z/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void Has_a_page_for_each_letter_once_it_is_long()
    {
        Write(501, i => i == 0 ? "1st page" : i % 2 == 0 ? $"Apple {i}" : $"Zebra {i}");

        var files = Build();

        Assert.Contains("href=\"/a-z/z/\"", files["a-z/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/a-z/other/\"", files["search/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Apple", files["a-z/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/a-z/a/\" aria-current=\"page\"", files["a-z/a/index.html"], StringComparison.Ordinal);
        Assert.Contains(">Apple 500</a>", files["a-z/a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("Zebra", files["a-z/a/index.html"], StringComparison.Ordinal);
        Assert.Contains(">1st page</a>", files["a-z/other/index.html"], StringComparison.Ordinal);
    }

    public void Dispose() => _playbook.Dispose();

    private void Write(int count, Func<int, string> title)
    {
        for (var i = 0; i < count; i++)
        {
            _playbook[$"principles/p{i}.md"] = $"---\ntitle: {title(i)}\n---\n\nText.\n";
        }
    }

    private Dictionary<string, string> Build()
    {
        var files = new MemoryFiles();
        new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        return files.All.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span), StringComparer.Ordinal);
    }
}
