using System.Collections.Frozen;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Templating;
using Playbook.Generation.Rendering.Theming;
using SiteTheme = Playbook.Generation.Rendering.Theming.Theme;

namespace Playbook.Tests.Rendering.Templating;

/// <summary>No template makes text into HTML: what is tried here either writes it as text or is refused.</summary>
public sealed class EscapingTests : IDisposable
{
    private const string Evil = "<script>alert('x')</script>";
    private const string AsText = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;";
    private const string AsMark = "%3Cscript%3Ealert(&#39;x&#39;)%3C/script%3E";
    private const string Refused = "refused";

    private readonly string _home = Directory.CreateTempSubdirectory("playbook-escapes-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]

    // Ways to write a value.
    [InlineData("{{ page.title }}", AsText)]
    [InlineData("{{page.title}}", AsText)]
    [InlineData("{{{ page.title }}}", Refused)]
    [InlineData("{{- page.title -}}", AsText)]
    [InlineData("{{ (page.title) }}", AsText)]
    [InlineData("{{ page.raw }}", "<b>ok</b>")]
    [InlineData("{{ page.raw; page.title }}", "<b>ok</b>" + AsText)]
    [InlineData("{{ true ? page.title : page.raw }}", AsText)]
    [InlineData("{{ page.missing ?? page.title }}", AsText)]
    [InlineData("{{ x = page.title }}{{ x }}", AsText)]
    [InlineData("{{ x = page.raw }}{{ x = page.title }}{{ x }}", AsText)]
    [InlineData("{{ for i in page.list }}{{ i }}{{ end }}", AsText + "b")]
    [InlineData("{{ include 'p' x: page.title }}", "<i>" + AsText + "</i>")]
    [InlineData("{{ include 'p' x: page.raw }}", "<i><b>ok</b></i>")]
    [InlineData("{{ '<b>literal</b>' }}", "&lt;b&gt;literal&lt;/b&gt;")]
    [InlineData("<p title=\"{{ page.title }}\"></p>", "<p title=\"" + AsText + "\"></p>")]
    [InlineData("<p title='{{ page.title }}'></p>", "<p title='" + AsText + "'></p>")]
    [InlineData("<title>{{ page.title }}</title>", "<title>" + AsText + "</title>")]

    // Joining text and HTML.
    [InlineData("{{ page.raw + page.title }}", Refused)]
    [InlineData("{{ '<b>' + page.title }}", Refused)]
    [InlineData("{{ page.raw * 2 }}", Refused)]
    [InlineData("{{ 'x' * 2000000000 }}", Refused)]
    [InlineData("{{ $\"<b>{page.title}\" }}", Refused)]
    [InlineData("{{ [page.title, page.raw] }}", Refused)]
    [InlineData("{{ {a: page.title} }}", Refused)]
    [InlineData("{{ page.list }}", Refused)]
    [InlineData("{{ page.map }}", Refused)]
    [InlineData("{{ page.list[0] }}", Refused)]
    [InlineData("{{ page['title'] }}", Refused)]
    [InlineData("{{ capture c }}<b>{{ page.title }}</b>{{ end }}{{ c }}", Refused)]
    [InlineData("{{ func f(x) }}<b>{{ x }}</b>{{ end }}{{ f page.title }}", Refused)]
    [InlineData("{{ func f; ret page.title; end }}{{ f }}", Refused)]
    [InlineData("{{ wrap f }}<b>{{ page.title }}</b>{{ end }}", Refused)]
    [InlineData("{{ @f = do; ret 'x<'; end }}{{ f }}", Refused)]
    [InlineData("{{ page.title | @(do; ret $0; end) }}", Refused)]
    [InlineData("{{ ret page.title }}", Refused)]
    [InlineData("{{ @page.title }}", Refused)]
    [InlineData("{{ case page.title; when 'a' }}1{{ end }}", Refused)]
    [InlineData("{{ tablerow i in page.list }}{{ i }}{{ end }}", Refused)]
    [InlineData("{{ with page }}{{ title }}{{ end }}", Refused)]
    [InlineData("{{% {{ page.title }} %}}", Refused)]

    // Words, the theme's and those that Scriban brings.
    [InlineData("{{ page.title | lower }}", "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;")]
    [InlineData("{{ page.raw | lower }}", Refused)]
    [InlineData("{{ paragraphs page.title }}", "<p>" + AsText + "</p>")]
    [InlineData("{{ paragraphs page.raw }}", "<p><b>ok</b></p>")]
    [InlineData("{{ t 'hello' page.title }}", "Hello " + AsText)]
    [InlineData("{{ t 'hello' page.raw }}", Refused)]
    [InlineData("{{ t 'lt' }}", "a &lt; b")]
    [InlineData("{{ word page.title }}", AsText)]
    [InlineData("{{ date page.title }}", AsText)]
    [InlineData("{{ number page.title }}", AsText)]
    [InlineData("{{ icon page.title }}", "<svg")]
    [InlineData("{{ asset page.title }}", Refused)]
    [InlineData("{{ page.title | html.escape }}", Refused)]
    [InlineData("{{ page.title | string.upcase }}", Refused)]
    [InlineData("{{ object.eval '1+1' }}", Refused)]
    [InlineData("{{ object.eval_template page.title }}", Refused)]
    [InlineData("{{ date.now }}", Refused)]
    [InlineData("{{ array.size page.list }}", Refused)]
    [InlineData("{{ regex.replace page.title 'a' 'b' }}", Refused)]

    // Looking into values, and changing them.
    [InlineData("{{ page.raw.value }}", Refused)]
    [InlineData("{{ page.title.length }}", Refused)]
    [InlineData("{{ page.title.size }}", Refused)]
    [InlineData("{{ page.list.size }}", Refused)]
    [InlineData("{{ page.raw.get_type }}", Refused)]
    [InlineData("{{ page.url.value }}", Refused)]
    [InlineData("{{ site.title = page.title }}", Refused)]
    [InlineData("{{ page = 1 }}", Refused)]
    [InlineData("{{ t = 1 }}", Refused)]
    [InlineData("{{ $x = 1 }}", Refused)]
    [InlineData("{{ page.list[0] = 'x' }}", Refused)]
    [InlineData("{{ func t(x) }}{{ x }}{{ end }}{{ t 1 }}", Refused)]
    [InlineData("{{ import page }}{{ title }}", Refused)]
    [InlineData("{{ readonly page }}", Refused)]
    [InlineData("{{ this }}", Refused)]
    [InlineData("{{ this.page.title }}", Refused)]
    [InlineData("{{ page.n++ }}", Refused)]

    // Including.
    [InlineData("{{ x = include 'p' x: 1 }}", Refused)]
    [InlineData("{{ include 'p' x: 1 | lower }}", Refused)]
    [InlineData("{{ include page.title }}", Refused)]
    [InlineData("{{ include '../layouts/base' }}", Refused)]
    [InlineData("{{ include 'P' }}", Refused)]
    [InlineData("{{ include 'deep' }}", Refused)]
    [InlineData("<p title=\"{{ include 'p' x: page.title }}\"></p>", Refused)]

    // Places where no escaping helps.
    [InlineData("<p class={{ page.title }}></p>", Refused)]
    [InlineData("<p {{ page.title }}></p>", Refused)]
    [InlineData("<p {{ page.title }}=\"x\"></p>", Refused)]
    [InlineData("<{{ page.title }}>", Refused)]
    [InlineData("<script>{{ page.title }}</script>", Refused)]
    [InlineData("<style>{{ page.title }}</style>", Refused)]
    [InlineData("<!-- {{ page.title }} -->", Refused)]
    [InlineData("<p onclick=\"{{ page.title }}\"></p>", Refused)]
    [InlineData("<p style=\"{{ page.title }}\"></p>", Refused)]
    [InlineData("<iframe srcdoc=\"{{ page.title }}\"></iframe>", Refused)]
    [InlineData("<meta http-equiv=\"{{ page.title }}\">", Refused)]
    [InlineData("<p title=\"{{ page.raw }}\"></p>", Refused)]

    // Addresses.
    [InlineData("<a href=\"{{ page.url }}\">a</a>", "<a href=\"/a/?b=1&amp;c\">a</a>")]
    [InlineData("<a href=\"{{ page.title }}\">a</a>", Refused)]
    [InlineData("<a href=\"{{ page.n }}\">a</a>", Refused)]
    [InlineData("<a HREF='{{ page.title }}'>a</a>", Refused)]
    [InlineData("<a href=\"{{ if page.yes }}{{ page.title }}{{ end }}\">a</a>", Refused)]
    [InlineData("<a href=\"java{{ page.title }}\">a</a>", Refused)]
    [InlineData("<a href=\"{{ page.url }}{{ page.title }}\">a</a>", Refused)]
    [InlineData("<a href=\"{{ page.url }}#{{ page.title }}\">a</a>", "<a href=\"/a/?b=1&amp;c#" + AsMark + "\">a</a>")]
    [InlineData("<a href=\"#{{ page.title }}\">a</a>", "<a href=\"#" + AsMark + "\">a</a>")]
    [InlineData("<form action=\"{{ page.title }}\"></form>", Refused)]
    [InlineData("<img src=\"{{ page.title }}\">", Refused)]
    [InlineData("<a{{ if page.yes }} href=\"{{ page.title }}\"{{ end }}>a</a>", Refused)]
    [InlineData("<p {{ if page.yes }}title=\"{{ end }}{{ page.title }}\"></p>", Refused)]

    // Without an end.
    [InlineData("{{ while true }}x{{ end }}", Refused)]
    [InlineData("{{ for i in 1..100000000 }}{{ end }}", Refused)]
    [InlineData("{{ for i in page.list limit: 1 }}{{ i }}{{ end }}", Refused)]
    [InlineData("{{ 10/0 }}", Refused)]
    public void An_expression_writes_text_or_is_refused(string template, string expected)
    {
        string html;
        try
        {
            html = Render(template, Evil);
        }
        catch (TemplateException)
        {
            html = Refused;
        }

        if (expected == "<svg")
        {
            Assert.StartsWith(expected, html, StringComparison.Ordinal);
        }
        else
        {
            Assert.Equal(expected, html);
        }

        Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_text_comes_out_as_it_went_in()
    {
        var templates = Templates("<p id=\"a\" title=\"{{ page.title }}\" data-x='{{ page.title }}'>{{ page.title }}</p>{{ include 'p' x: page.title }}");
        var parser = new HtmlParser();
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text =>
        {
            // A parser reads line breaks its own way, and has no NUL; neither reaches a page.
            var title = (text ?? "").Replace("\r", "", StringComparison.Ordinal).Replace("\0", "", StringComparison.Ordinal);
            var document = parser.ParseDocument(templates.Render("tried", ViewOf(title)));
            var p = document.QuerySelector("p")!;
            return p.TextContent == title && p.GetAttribute("title") == title && p.GetAttribute("data-x") == title
                && document.QuerySelector("i")!.TextContent == title && document.Body!.QuerySelectorAll("*").Length == 2;
        }).QuickCheckThrowOnFailure();
    }

    private string Render(string template, string title) => Templates(template).Render("tried", ViewOf(title));

    private static View ViewOf(string title) => new()
    {
        ["page"] = new View(new[] { "missing" }.ToFrozenSet())
        {
            ["title"] = title,
            ["raw"] = HtmlText.Safe("<b>ok</b>"),
            ["url"] = WebAddress.Checked("/a/?b=1&c"),
            ["list"] = new[] { title, "b" },
            ["map"] = new View { [title] = title },
            ["n"] = 3,
            ["yes"] = true,
        },
        ["site"] = new View { ["title"] = "Site" },
    };

    private Templates Templates(string template)
    {
        Given("theme.yml", "name: words");
        Given("partials/p.sbn-html", "<i>{{ $x }}</i>\n");
        Given("partials/deep.sbn-html", "{{ include 'deep' }}");
        Given("layouts/tried.sbn-html", template);
        return new Templates(
            SiteTheme.Load("words", _home, new DiagnosticBag()),
            new SiteWords(new Dictionary<string, string> { ["hello"] = "Hello {0}", ["lt"] = "a < b" }, new Dictionary<string, string>()),
            new Dictionary<string, SitePath>());
    }

    private void Given(string path, string text)
    {
        var file = Path.Combine(_home, "themes", "words", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
