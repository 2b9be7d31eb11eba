using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using CsvHelper;
using Markdig;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site.Markers;

/// <summary>Wherever a text of an author reaches a file of the site it is text: of every field of every type, in every layout, list and kind of file.</summary>
public sealed partial class MarkerTests
{
    private static readonly HtmlParser Parser = new();

    // What no page shows: what is said of fields is for editors, two parts of an input are for the check alone, a source says what it is and no more. Addresses have marks of
    // their own.
    private const string Unshown = """
        type: description of a field
        workshop/a-url
        metric/inputs/excludes
        metric/inputs/role
        source/learn
        source/link
        """;

    public static TheoryData<string> Themes => ["default", "brand"];

    [Theory]
    [MemberData(nameof(Themes))]
    public void Every_text_arrives_as_text(string theme)
    {
        var marks = new Marks(areHarmless: false);
        var files = Build(marks, theme);
        var harmless = Build(new Marks(areHarmless: true), theme);

        Assert.Equal(Documents(harmless).Order(StringComparer.Ordinal), Documents(files).Order(StringComparer.Ordinal));
        var damage = files.Values.SelectMany(f => Damage(f, harmless.GetValueOrDefault(f.Path), marks).Select(d => $"{f.Path}: {d}")).ToList();
        Assert.True(damage.Count == 0, $"{damage.Count} places\n{string.Join('\n', damage.Take(60))}");
        var seen = files.Values.Where(IsPage).SelectMany(f => Texts(Document(f))).SelectMany(Marks.In).ToHashSet();
        var unseen = string.Join('\n', marks.Unseen(seen));
        Assert.True(unseen == Unshown, unseen);
    }

    /// <summary>
    /// No template can print a text as it stands any more, so the files are spoilt as such a template would: a text, the value of an attribute and a title come raw, a text comes
    /// escaped twice. The test above sees each of them, and the gate every one that is markup.
    /// </summary>
    [Theory]
    [InlineData("plays/marked/index.html", "<p class=\"head__lead\">", "Q{0} <b id=marker-{0}>\"'&amp;", true)]
    [InlineData("plays/marked/index.html", "<title>", "Q{0} <b id=marker-{0}>\"'&amp;", true)]
    [InlineData("plays/marked/index.html", "<meta name=\"description\" content=\"", "Q{0} <b id=marker-{0}>\"'&amp;", true)]
    [InlineData("workshops/index.html", "<h1 class=\"head__title\">", "Q{0} <b id=marker-{0}>\"'&amp;", true)]
    [InlineData("plays/marked/index.html", "<p class=\"head__lead\">", "Q{0} &lt;b id=marker-{0}&gt;&quot;&#39;&amp;amp;amp;", false)]
    public void And_one_that_does_not_is_seen(string path, string before, string written, bool isMarkup)
    {
        var marks = new Marks(areHarmless: false);
        var files = Build(marks, "default");
        var harmless = Build(new Marks(areHarmless: true), "default");
        var html = TextOf(files[path]);
        var at = html.IndexOf(before, StringComparison.Ordinal) + before.Length;
        var escaped = Escaped().Match(html, at);
        Assert.True(escaped.Success && escaped.Index == at, html[at..(at + 80)]);

        var spoilt = html[..at] + string.Format(System.Globalization.CultureInfo.InvariantCulture, written, escaped.Groups[1].Value) + html[(at + escaped.Length)..];
        var file = files[path] with { Content = Encoding.UTF8.GetBytes(spoilt) };

        Assert.Empty(Damage(files[path], harmless[path], marks));
        Assert.NotEmpty(Damage(file, harmless[path], marks));
        Assert.Equal(isMarkup, Writing.Gate.Finished.Breaches(spoilt).Count > 0);
    }

    [GeneratedRegex("Q([0-9]+) &lt;b id=marker-[0-9]+&gt;&quot;&#39;&amp;amp;")]
    private static partial Regex Escaped();

    private static Dictionary<string, OutputFile> Build(Marks marks, string theme)
    {
        using var playbook = new MarkedPlaybook(marks);
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = playbook.Folder, Theme = Repository.Path("themes", theme), Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        Assert.True(result.IsComplete, string.Join('\n', result.Diagnostics.Where(d => d.Severity == Severity.Error).Select(d => $"{d.Span?.ToString() ?? d.Path} {d.Rule.Code} {d.Message}")));

        return files.All.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Damage(OutputFile file, OutputFile? harmless, Marks marks)
    {
        var texts = file.MediaType.Split(';')[0] switch
        {
            "text/html" => Texts(Document(file)),
            "text/markdown" => Texts(Document(file)),
            "text/plain" when file.Path == "llms.txt" => Texts(Document(file)),
            "application/atom+xml" or "application/xml" => XDocument.Parse(TextOf(file)).Descendants().Select(e => e.Value),
            "application/json" => Strings(JsonDocument.Parse(file.Content).RootElement),
            "text/javascript" when file.Path.StartsWith("search/", StringComparison.Ordinal) => Strings(JsonDocument.Parse(file.Content["playbook.search.file(".Length..^2]).RootElement),
            "text/csv" => Cells(file),
            "text/calendar" => [TextOf(file).Replace("\r\n ", "", StringComparison.Ordinal).Replace("\\;", ";", StringComparison.Ordinal).Replace("\\,", ",", StringComparison.Ordinal)],
            _ => [],
        };
        var data = IsPage(file) ? Document(file).QuerySelectorAll("script:not([src])").SelectMany(e => Strings(JsonDocument.Parse(e.TextContent).RootElement)).Select(t => marks.Damage(t, isSource: true)).OfType<string>() : [];
        var damaged = data.Concat(texts.Select(t => marks.Damage(t, isSource: file.Path.EndsWith(".json", StringComparison.Ordinal) || file.Path.EndsWith(".js", StringComparison.Ordinal))).OfType<string>());
        return IsDocument(file) ? damaged.Concat(Strangers(Document(file), Document(harmless!))) : damaged;
    }

    private static IEnumerable<string> Documents(Dictionary<string, OutputFile> files) => files.Values.Where(IsDocument).Select(f => f.Path);

    private static bool IsDocument(OutputFile file) => IsPage(file) || file.Path.EndsWith(".md", StringComparison.Ordinal) || file.Path == "llms.txt";

    /// <summary>Where the elements and attributes of a page are not those of the same page with harmless texts.</summary>
    private static IEnumerable<string> Strangers(IDocument page, IDocument harmless)
    {
        var (found, expected) = (Shape(page).ToList(), Shape(harmless).ToList());
        for (var i = 0; i < Math.Max(found.Count, expected.Count); i++)
        {
            var (a, b) = (found.ElementAtOrDefault(i), expected.ElementAtOrDefault(i));
            if (a != b)
            {
                yield return $"element {i} is {a ?? "not there"}, not {b ?? "there"}, behind {string.Join(' ', found.Take(i).TakeLast(4))}: {string.Join(' ', found.Skip(i).Take(5))} / {string.Join(' ', expected.Skip(i).Take(5))}";
                yield break;
            }
        }
    }

    // A refused tag of an imported page leaves its id behind, so that links to it still arrive.
    private static IEnumerable<string> Shape(IDocument page) =>
        Elements(page).Where(e => !AnchorOfMark().IsMatch(e.OuterHtml)).Select(e => $"<{e.LocalName} {string.Join(' ', e.Attributes.Select(a => a.Name))}>");

    private static IEnumerable<IElement> Elements(IParentNode node) =>
        node.Children.SelectMany(c => Elements(c is IHtmlTemplateElement template ? (IParentNode)template.Content : c).Prepend(c));

    /// <summary>All text of a page, and the values of its attributes.</summary>
    private static IEnumerable<string> Texts(IDocument page)
    {
        return Elements(page).SelectMany(e => e.Attributes.SelectMany(a => a.Value.StartsWith("{\"", StringComparison.Ordinal) ? Strings(JsonDocument.Parse(a.Value).RootElement) : [a.Value]))
            .Append(string.Join(' ', Elements(page).Where(e => e.LocalName != "script").SelectMany(e => (e is IHtmlTemplateElement template ? (INode)template.Content : e).ChildNodes.OfType<IText>()).Select(t => t.Data)));
    }

    private static bool IsPage(OutputFile file) => file.MediaType.StartsWith("text/html", StringComparison.Ordinal);

    private static IDocument Document(OutputFile file) =>
        Parser.ParseDocument(IsPage(file) ? TextOf(file) : Markdown.ToHtml(TextOf(file), new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseTaskLists().UseEmphasisExtras().Build()));

    private static IEnumerable<string> Strings(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => [json.GetString()!],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Strings(p.Value).Prepend(p.Name)),
        _ => [],
    };

    private static List<string> Cells(OutputFile file)
    {
        using var csv = CsvReader.Create(file.Content, new CsvReaderOptions { Separator = ',', HasHeader = false });
        var cells = new List<string>();
        while (csv.Read())
        {
            cells.AddRange(Enumerable.Range(0, csv.FieldCount).Select(csv.GetString));
        }

        return cells;
    }

    [GeneratedRegex("^<span id=\"(f[0-9]+-)?marker-[0-9]+\"></span>$")]
    private static partial Regex AnchorOfMark();

    private static string TextOf(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);
}
