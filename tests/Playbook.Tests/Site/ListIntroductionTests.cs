using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

/// <summary>Teams put a <c>README.md</c> into each folder, others an <c>index.md</c> to introduce the list.</summary>
public sealed class ListIntroductionTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new()
    {
        ["index.md"] = "# Ours\n\nSee [plays](plays/), [the same](plays/README.md), [a part of them](plays/#how-we-write) and [by kind](plays/#by-kind).\n",
        ["plays/retro.md"] = "---\ntitle: Retro\nkind: ritual\n---\n\nText.\n",
        ["plays/sketch.md"] = "---\ntitle: Sketch\nkind: workshop\n---\n\nText.\n",
    };

    [Theory]
    [InlineData("plays/README.md")]
    [InlineData("plays/readme.md")]
    [InlineData("plays/index.md")]
    [InlineData("plays/_index.md")]
    [InlineData("plays.md")]
    public void Stands_above_the_list_and_is_no_entry_of_it(string path)
    {
        _playbook["index.md"] = _playbook["index.md"].Replace("plays/README.md", path, StringComparison.Ordinal);
        _playbook[path] = "# Our way with plays\n\nThey are for everybody.\n\n## How we write\n\nShort.\n";

        var files = Build();

        var page = files["plays/index.html"];
        Assert.Contains("<h1 class=\"head__title\">Plays</h1>", page, StringComparison.Ordinal);
        Assert.Contains("Our way with plays</h2>", page, StringComparison.Ordinal);
        Assert.Contains("They are for everybody.", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/plays/retro/\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"by-kind-workshop\"", page, StringComparison.Ordinal);
        Assert.Equal(2, page.Split("<li data-facets").Length - 1);
        Assert.Contains("They are for everybody.", files["plays/index.html.md"], StringComparison.Ordinal);
        Assert.Contains("Retro", files["plays/index.html.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("plays/readme/index.html", files.Keys);
    }

    [Fact]
    public void May_have_a_title_and_a_summary_of_its_own()
    {
        _playbook["plays/README.md"] = "---\ntitle: How we work\nsummary: What everybody can run.\n---\n\n## How we write\n\nShort.\n";

        var page = Build()["plays/index.html"];

        Assert.Contains("<h1 class=\"head__title\">How we work</h1>", page, StringComparison.Ordinal);
        Assert.Contains("What everybody can run.", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_a_page_like_others_beside_an_index_and_in_a_folder_without_entries()
    {
        _playbook["plays/index.md"] = "# Plays\n\n## How we write\n\nShort.\n";
        _playbook["plays/README.md"] = "# For those who browse the files\n\nText.\n";
        _playbook["personas/README.md"] = "# Personas\n\nNone yet.\n";

        var files = Build();

        Assert.Contains("For those who browse the files", files["plays/readme/index.html"], StringComparison.Ordinal);
        Assert.Contains("None yet.", files["personas/index.html"], StringComparison.Ordinal);
    }

    public void Dispose() => _playbook.Dispose();

    private Dictionary<string, string> Build()
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = _playbook.Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(result.Diagnostics, d => d.Rule.Code.StartsWith("PB3", StringComparison.Ordinal) || d.Rule.Code == "PB5007");
        return files.All.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }
}
