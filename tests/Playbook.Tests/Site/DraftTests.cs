using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

/// <summary>What is kept from readers leaves no trace in what is published.</summary>
public sealed class DraftTests : IDisposable
{
    private const string Secret = "zanzibar";

    // The smallest picture there is: a point.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly TinyPlaybook _playbook = new()
    {
        ["playbook.yml"] = "title: Ours\nsite-url: https://team.example.com/\nas-of: 2027-01-01\n",
        ["index.md"] = "# Ours\n\nSee [it](plays/launch.md), [its steps](plays/launch.md#steps), [[play/launch|it again]], [prices](prices.md) and [others](terms/).\n",
        ["plays/retro.md"] = "---\ntitle: Retro\nnext: [launch]\n---\n\nSee [the launch](launch.md) and ![a plan](shared.png).\n",
    };

    public static TheoryData<string> Words =>
        ["status: draft", "draft: true", "published: false", "hidden: true", "private: true", "date: 2031-01-01", "publishDate: 2027-01-02", "visibility: hidden", "status: Draft"];

    [Theory]
    [MemberData(nameof(Words))]
    public void Nothing_of_a_draft_is_published(string words)
    {
        Write(words);

        var files = Build(drafts: false);

        Assert.DoesNotContain(files.Keys, path => path.Contains(Secret, StringComparison.Ordinal) || path.Contains("launch", StringComparison.Ordinal) || path.Contains("prices", StringComparison.Ordinal));
        Assert.All(files, file => Assert.DoesNotContain(Secret, file.Value, StringComparison.OrdinalIgnoreCase));
        Assert.All(files, file => Assert.DoesNotContain("/launch/", file.Value, StringComparison.Ordinal));
        Assert.Contains("See it, its steps, it again, prices and others.", files["index.html"], StringComparison.Ordinal);
        Assert.Contains("plays/shared.png", files.Keys);
        Assert.DoesNotContain("terms/index.html", files.Keys);
    }

    [Fact]
    public void A_preview_shows_all_of_it()
    {
        Write("draft: true");

        var files = Build(drafts: true);

        Assert.Contains(Secret, files["plays/launch/index.html"], StringComparison.Ordinal);
        Assert.Contains("href=\"/plays/launch/\"", files["index.html"], StringComparison.Ordinal);
        Assert.Contains($"plays/{Secret}.png", files.Keys);
        Assert.Contains("terms/index.html", files.Keys);
    }

    public void Dispose() => _playbook.Dispose();

    private void Write(string words)
    {
        _playbook["plays/launch.md"] = $"---\ntitle: Launch of {Secret}\nsummary: How {Secret} begins.\naliases: [{Secret}]\n{words}\nredirect-from: [/{Secret}/]\n---\n\n## Steps\n\n"
            + $"The {Secret} comes. ![{Secret}]({Secret}.png) ![shared](shared.png) See [retro](retro.md).\n";
        _playbook["prices.md"] = $"---\ntitle: Prices\n{words}\n---\n\nThe {Secret} costs 5.\n";
        _playbook["terms/one.md"] = $"---\ntitle: {Secret}\n{words}\ndefinition: A word.\n---\n\nText.\n";
        _playbook["comparisons/plan.yml"] = $"title: Plan\n{words}\nquestion: What comes first?\nsides: [{{ id: a, title: A }}, {{ id: b, title: B }}]\n";
        _playbook["comparisons/plan.csv"] = $"id,label,a,b\none,One,{Secret},no\n";
        File.WriteAllBytes(Path.Combine(_playbook.Folder, "plays", Secret + ".png"), Picture);
        File.WriteAllBytes(Path.Combine(_playbook.Folder, "plays", "shared.png"), Picture);
    }

    private Dictionary<string, string> Build(bool drafts)
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Lenient = true, Drafts = drafts, Clock = () => new DateOnly(2027, 1, 1) }).Build(files, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Code is "PB3001" or "PB3002" or "PB5007");
        return files.All.ToDictionary(f => f.Path, f => Encoding.Latin1.GetString(f.Content.Span));
    }
}
