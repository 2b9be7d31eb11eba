using System.Collections.Frozen;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Templating;
using Playbook.Generation.Rendering.Theming;
using SiteTheme = Playbook.Generation.Rendering.Theming.Theme;

namespace Playbook.Tests.Rendering.Templating;

public sealed class TemplateTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-words-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("<a href=\"{{ page.url }}\">{{ page.date }}</a>", "<a href=\"/functions/cx/\">2026-10-05</a>")]
    [InlineData("{{ date page.date }}, {{ page.date | date }}", "5 October 2026, 5 October 2026")]
    [InlineData("{{ t 'minutes' 5 }} {{ lower 'NPS' }}", "5 minutes nps")]
    [InlineData("{{ if page.name == 'R&D' }}yes{{ else }}no{{ end }}", "yes")]
    [InlineData("{{ page.name != 'R&D' ? 'yes' : 'no' }}", "no")]
    [InlineData("{{ page.missing ?? 'nothing' }}{{ page.missing.deeper }}", "nothing")]
    [InlineData("{{ for item in page.list }}<i>{{ item }}</i>{{ end }}", "<i>one</i><i>&lt;two&gt;</i>")]
    [InlineData("{{ for item in page.none }}<i>{{ item }}</i>{{ else }}none{{ end }}", "none")]
    [InlineData("{{ name = page.name }}<b>{{ name }}</b>", "<b>R&amp;D</b>")]
    [InlineData("{{ if page.empty || page.none || page.zero || page.no || body }}1{{ else }}0{{ end }}", "0")]
    [InlineData("{{ if page.html && page.map && page.url && page.list && !page.no }}1{{ else }}0{{ end }}", "1")]
    [InlineData("{{ include 'given' link: page.map }}", "<i>R&amp;D</i>")]
    public void A_template_says_what_it_is_given(string template, string expected) => Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("<p>\n  {{ include 'shown' }}\n</p>")]
    [InlineData("<p>\n\t{{ include 'shown' }}\n</p>")]
    [InlineData("{{ if page }}\n  {{ include 'shown' }}\n{{ end }}")]
    [InlineData("<p>\n  {{ include 'outer' }}\n</p>")]
    [InlineData("<p>{{ include 'shown' }}</p>")]
    public void A_partial_writes_text_as_text_and_lines_as_they_are_wherever_it_stands(string template)
    {
        Given("partials/shown.sbn-html", "<b>{{ page.name }}</b><pre>{{ page.code }}</pre>\n");
        Given("partials/outer.sbn-html", "<i>\n  {{ include 'shown' }}\n</i>");

        Assert.Contains("<b>R&amp;D</b><pre>one\n  two</pre>", Render(template), StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_of_statements_and_indentation_leave_nothing_behind() =>
        Assert.Equal("<ul><li>one</li>\n<li>&lt;two&gt;</li>\n</ul>", Render("<ul>\n  {{ for item in page.list }}\n    {{ # said to the designer }}\n    <li>{{ item }}</li>\n  {{ end }}\n</ul>\n"));

    [Fact]
    public void A_view_that_many_pages_share_is_drawn_once_for_each_partial()
    {
        var shared = new View { ["name"] = "first" }.Shared();
        var templates = Templates("<p>{{ include 'given' link: page }}</p>");
        var first = templates.Render("tried", new View { ["page"] = shared });
        shared["name"] = "second";

        Assert.Equal("<p><i>first</i></p>", first);
        Assert.Equal(first, templates.Render("tried", new View { ["page"] = shared }));
    }

    [Theory]
    [InlineData("<p>{{ pgae }}</p>", "PB5008 1:7 nothing is called `pgae`", "did you mean `page`?")]
    [InlineData("<p>\n{{ page.nmae }}\n</p>", "PB5008 2:9 there is no `nmae`", "did you mean `name`?")]
    [InlineData("{{ page.name.first }}", "PB5008 1:14 `first`: a text holds no names", "write the value itself")]
    [InlineData("{{ dat page.date }}", "PB5008 1:4 no word is called `dat`", "did you mean `date`?")]
    [InlineData("{{ include 'givne' link: page }}", "PB5008 1:12 the theme has no partial `givne`", "did you mean `given`?")]
    [InlineData("{{ include 'given' lnik: page }}", "PB5008 1:20 the partial `given` has no `lnik`", "did you mean `link`?")]
    [InlineData("{{ if page.name }}\nyes", "PB5004 1:19 error while parsing if statement", "")]
    [InlineData("a {{ page.name", "PB5004 1:3 this `{{` is not closed", "write `}}`")]
    [InlineData("{{ t 'nothing' }}", "PB5004 1:4 strings have no `nothing`", "add `nothing` to `strings/en.yml`")]
    [InlineData("<img src=\"{{ asset 'assets/nothing.png' }}\">", "PB5004 1:14 the theme has no file `assets/nothing.png`", "add `assets/nothing.png` to the theme")]
    [InlineData("{{ page.map }}", "PB5004 1:4 a set of names is nothing to write", "write one of its names")]
    [InlineData("{{ page.list }}", "PB5004 1:4 a list is nothing to write", "go through it with `for`")]
    [InlineData("{{ for i in page.name }}{{ end }}", "PB5004 1:13 a text is no list", "name a list behind `in`")]
    [InlineData("{{ include 'again' }}", "PB5004 1:4 partials include one another without an end", "let the innermost one include no other")]
    public void A_mistake_is_told_with_its_place_and_the_nearest_name(string template, string problem, string help)
    {
        Given("partials/again.sbn-html", "{{ include 'again' }}");

        var found = Assert.Throws<TemplateException>(() => Render(template));

        Assert.StartsWith(problem, $"{found.Rule.Code} {found.Place.Start} {found.Message}", StringComparison.Ordinal);
        Assert.StartsWith(help, found.Help, StringComparison.Ordinal);
    }

    private string Render(string template) => Templates(template).Render("tried", new View
    {
        ["page"] = new View(new[] { "missing" }.ToFrozenSet())
        {
            ["url"] = WebAddress.Of(new SitePath("/functions/cx/")),
            ["date"] = "2026-10-05",
            ["name"] = "R&D",
            ["code"] = HtmlText.Safe("one\n  two"),
            ["html"] = HtmlText.Safe("<b>x</b>"),
            ["list"] = new[] { "one", "<two>" },
            ["none"] = Array.Empty<string>(),
            ["map"] = new View { ["name"] = "R&D" },
            ["empty"] = "",
            ["zero"] = 0,
            ["no"] = false,
        },
    });

    private Templates Templates(string template)
    {
        Given("theme.yml", "name: words");
        Given("partials/given.sbn-html", "<i>{{ $link.name }}</i>\n");
        Given("layouts/tried.sbn-html", template);
        return new Templates(
            SiteTheme.Load("words", _home, new DiagnosticBag()),
            new SiteWords(new Dictionary<string, string> { ["minutes"] = "{0} minutes" }, new Dictionary<string, string>()),
            new Dictionary<string, SitePath>());
    }

    private void Given(string path, string text)
    {
        var file = Path.Combine(_home, "themes", "words", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
