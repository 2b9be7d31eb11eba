using System.IO.Compression;
using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

/// <summary>Pictures and documents as readers get them.</summary>
public sealed class AttachedFilesTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["input/playbook.yml"] = "title: Tiny\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void A_link_to_a_document_says_what_it_is_and_how_large_and_saves_it()
    {
        Archive("input/guide/Kit (final).docx", "word/document.xml");
        _playbook["input/guide/demo.mp4"] = "\0\0\0 ftypisom" + new string('x', 1_234_000);
        _playbook["input/guide/poster.pdf"] = "%PDF-1.7\n";
        _playbook["input/guide/mapping.md"] = "# Mapping\n\n[The kit](Kit%20%28final%29.docx), [film](demo.mp4), [the poster (PDF)](poster.pdf), [film (MP4, 2 MB)](demo.mp4).\n";

        var files = Build();

        var page = files["guide/mapping/index.html"];
        Assert.Contains("<a href=\"/guide/Kit%20(final).docx\" download>The kit</a> <span class=\"file\">(Word, 1&#160;kB)</span>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/guide/demo.mp4\" download>film</a> <span class=\"file\">(MP4, 1.2&#160;MB)</span>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/guide/poster.pdf\">the poster (PDF)</a> <span class=\"file\">(1&#160;kB)</span>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/guide/demo.mp4\" download>film (MP4, 2 MB)</a>.", page, StringComparison.Ordinal);
        Assert.Contains("\n/guide/Kit%20(final).docx\n  Content-Disposition: attachment\n/guide/demo.mp4\n  Content-Disposition: attachment\n", files["_headers"], StringComparison.Ordinal);
        Assert.DoesNotContain("poster.pdf", files["_headers"], StringComparison.Ordinal);
        Assert.Contains("guide/Kit (final).docx", files.Keys);
    }

    [Fact]
    public void A_size_is_written_as_the_language_writes_numbers()
    {
        _playbook["input/playbook.yml"] = "title: Tiny\nlanguage: de\n";
        _playbook["input/a.md"] = "# A\n\n[Film](demo.mp4)\n";
        _playbook["input/demo.mp4"] = "\0\0\0 ftypisom" + new string('x', 1_234_000);

        Assert.Contains("(MP4, 1,2&#160;MB)", Build()["a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_drawing_is_shown_at_its_size_written_anew_and_saved_when_it_is_opened_alone()
    {
        _playbook["input/a.md"] = "# A\n\n![Flow](flow.svg) and [the file](flow.svg)\n";
        _playbook["input/flow.svg"] = "<!-- by Ann --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\"><metadata>secret</metadata><path d=\"M0 0\"/></svg>";

        var files = Build();

        Assert.Contains("<img src=\"/flow.svg\" alt=\"Flow\" width=\"40\" height=\"20\"", files["a/index.html"], StringComparison.Ordinal);
        Assert.Contains("<a href=\"/flow.svg\" download>the file</a> <span class=\"file\">(SVG, 1&#160;kB)</span>", files["a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", files["flow.svg"], StringComparison.Ordinal);
        Assert.StartsWith("<svg", files["flow.svg"], StringComparison.Ordinal);
        Assert.Contains("/flow.svg\n  Content-Disposition: attachment\n", files["_headers"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_drawing_is_not_published_and_leaves_its_words()
    {
        _playbook["input/a.md"] = "# A\n\n![The flow](flow.svg)\n";
        _playbook["input/flow.svg"] = "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>";

        var files = Build(isLenient: true);

        Assert.Contains("<p>The flow</p>", files["a/index.html"], StringComparison.Ordinal);
        Assert.DoesNotContain("flow.svg", files.Keys);
    }

    [Fact]
    public void A_picture_with_the_wrong_ending_is_published_under_the_one_it_should_have()
    {
        _playbook["input/a.md"] = "# A\n\n![Wall](wall.png) ![Floor](floor.png) ![Real](floor.gif)\n";
        _playbook["input/wall.png"] = "GIF89a" + "\u0001\0\u0001\0";
        _playbook["input/floor.png"] = "GIF89a one";
        _playbook["input/floor.gif"] = "GIF89a other";

        var files = Build(out var types);

        Assert.Contains("<img src=\"/wall.gif\" alt=\"Wall\" width=\"1\" height=\"1\"", files["a/index.html"], StringComparison.Ordinal);
        Assert.Contains("<img src=\"/floor.png.gif\" alt=\"Floor\"", files["a/index.html"], StringComparison.Ordinal);
        Assert.Equal(("GIF89a one", "GIF89a other"), (files["floor.png.gif"], files["floor.gif"]));
        Assert.Equal("image/gif", types["wall.gif"]);
        Assert.DoesNotContain("wall.png", files.Keys);
    }

    [Fact]
    public void What_lies_in_a_hidden_folder_is_published_without_its_dot_when_a_page_links_to_it()
    {
        _playbook["input/guide/a.md"] = "# A\n\n![Wall](../.gitbook/assets/wall%20%281%29.gif) <img src=\"../.gitbook/assets/html.gif\">\n";
        _playbook["input/.gitbook/assets/wall (1).gif"] = "GIF89a";
        _playbook["input/.gitbook/assets/html.gif"] = "GIF89a";
        _playbook["input/.gitbook/assets/other.gif"] = "GIF89a";
        _playbook["input/.env/keys.txt"] = "secret";

        var files = Build(isLenient: true);

        Assert.Contains("<img src=\"/gitbook/assets/wall%20(1).gif\"", files["guide/a/index.html"], StringComparison.Ordinal);
        Assert.Equal(["gitbook/assets/html.gif", "gitbook/assets/wall (1).gif"], files.Keys.Where(k => k.EndsWith(".gif", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(".git/logo.gif", "logo.gif")]
    [InlineData(".vscode/settings.json", "settings.json")]
    [InlineData(".ssh/id.txt", "id.txt")]
    [InlineData("guide/.hidden.gif", "hidden.gif")]
    public void What_may_be_a_secret_stays_where_it_is_even_if_a_page_links_to_it(string path, string name)
    {
        _playbook["input/a.md"] = $"# A\n\n[It]({path})\n";
        _playbook["input/" + path] = path.EndsWith(".gif", StringComparison.Ordinal) ? "GIF89a" : "{}";

        Assert.DoesNotContain(Build(isLenient: true).Keys, k => k.Contains(name, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_out_of_a_hidden_folder_leads_nowhere()
    {
        Directory.CreateSymbolicLink(Path.Combine(_playbook.Folder, "input", ".gitbook"), _playbook.Folder);
        _playbook["secret.gif"] = "GIF89a";
        _playbook["input/a.md"] = "# A\n\n![It](.gitbook/secret.gif)\n";

        Assert.DoesNotContain(Build(isLenient: true).Keys, k => k.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public void A_published_table_holds_no_live_formula()
    {
        _playbook["input/a.md"] = "# A\n\n![Answers](answers.csv)\n\n[Get them](answers.csv)\n";
        _playbook["input/answers.csv"] = "Channel,Answers\nChat,\"=HYPERLINK(\"\"https://evil.example\"\")\"\nMail,-5\n";

        var files = Build();

        Assert.Equal("Channel,Answers\nChat,\"'=HYPERLINK(\"\"https://evil.example\"\")\"\nMail,-5\n", files["answers.csv"]);
        Assert.Contains("<td>=HYPERLINK(&quot;https://evil.example&quot;)</td>", files["a/index.html"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_in_a_folder_called_as_the_themes_is_not_kept_for_ever()
    {
        _playbook["input/a.md"] = "# A\n\n![Wall](assets/wall.gif)\n";
        _playbook["input/assets/wall.gif"] = "GIF89a";

        var headers = Build()["_headers"];

        Assert.DoesNotContain("/assets/*", headers, StringComparison.Ordinal);
        Assert.DoesNotContain("wall.gif", headers, StringComparison.Ordinal);
        Assert.Matches("\n/assets/site\\.[0-9a-f]+\\.css\n  Cache-Control: public, max-age=31536000, immutable\n", headers);
    }

    private Dictionary<string, string> Build(bool isLenient = false) => Build(out _, isLenient);

    private Dictionary<string, string> Build(out Dictionary<string, string> types, bool isLenient = false)
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = Path.Combine(_playbook.Folder, "input"), Lenient = isLenient }).Build(files, TestContext.Current.CancellationToken);
        Assert.True(result.IsComplete, string.Join('\n', result.Diagnostics.Select(d => $"{d.Path} {d.Rule.Code} {d.Message}")));
        types = files.All.ToDictionary(f => f.Path, f => f.MediaType);
        return files.All.ToDictionary(f => f.Path, f => Encoding.UTF8.GetString(f.Content.Span));
    }

    private void Archive(string path, params string[] names)
    {
        var file = Path.Combine(_playbook.Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        using var archive = ZipFile.Open(file, ZipArchiveMode.Create);
        foreach (var name in names)
        {
            archive.CreateEntry(name);
        }
    }
}
