using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Theming;
using SiteTheme = Playbook.Generation.Rendering.Theming.Theme;

namespace Playbook.Tests.Rendering.Theming;

public sealed class TemplateWordsTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-words-").FullName;

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("{{#with owner}}<a href=\"{{url}}\">{{date}}</a>{{/with}}", "<a href=\"/functions/cx/\">2026-10-05</a>")]
    [InlineData("{{#with owner}}{{date date}}{{/with}}", "5 October 2026")]
    [InlineData("{{#with owner}}{{lower}}{{/with}}", "")]
    [InlineData("{{t \"minutes\" 5}} {{lower \"NPS\"}}", "5 minutes nps")]
    [InlineData("{{#eq owner.url \"/functions/cx/\"}}yes{{else}}no{{/eq}}", "yes")]
    [InlineData("{{owner.name}}", "R&amp;D")]
    public void A_word_with_a_value_works_on_it_and_one_without_is_a_name(string template, string expected) =>
        Assert.Equal(expected, Render(template));

    [Theory]
    [InlineData("{{#eq owner.url}}yes{{/eq}}", "`#eq` compares two values")]
    [InlineData("{{\n", "it cannot be read")]
    [InlineData("{{#each}}{{/each}}", "it cannot be read")]
    [InlineData("{{> nothing}}", "'nothing' could not be resolved")]
    [InlineData("{{t \"nothing\"}}", "strings have no `nothing`")]
    [InlineData("{{asset \"assets/nothing.png\"}}", "the theme has no file `assets/nothing.png`")]
    public void A_template_that_cannot_be_drawn_is_at_fault_itself(string template, string reason) =>
        Assert.Contains(reason, Assert.Throws<TemplateException>(() => Render(template)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("<p>\n  {{> shown}}\n</p>")]
    [InlineData("<p>\n\t{{> shown}}\n</p>")]
    [InlineData("{{#if owner}}\n  {{> shown}}\n{{/if}}")]
    [InlineData("<p>\n  {{> outer}}\n</p>")]
    [InlineData("<p>{{> shown}}</p>")]
    public void A_partial_writes_text_as_text_and_lines_as_they_are_wherever_it_stands(string template)
    {
        Given("partials/shown.hbs", "<b>{{owner.name}}</b><pre>{{code}}</pre>");
        Given("partials/outer.hbs", "<i>\n  {{> shown}}\n</i>");

        Assert.Contains("<b>R&amp;D</b><pre>one\n  two</pre>", Render(template), StringComparison.Ordinal);
    }

    private string Render(string template)
    {
        Given("theme.yml", "name: words");
        Given("layouts/tried.hbs", template);
        var templates = new Templates(
            SiteTheme.Load("words", _home, new DiagnosticBag()),
            new SiteWords(new Dictionary<string, string> { ["minutes"] = "{0} minutes" }, new Dictionary<string, string>()),
            new Dictionary<string, SitePath>());
        return templates.Render("tried", new View { ["code"] = new HtmlText("one\n  two"), ["owner"] = new View { ["url"] = "/functions/cx/", ["date"] = "2026-10-05", ["name"] = "R&D" } });
    }

    private void Given(string path, string text)
    {
        var file = Path.Combine(_home, "themes", "words", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
