using System.Text;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Rendering.Theming;
using SiteTheme = Playbook.Generation.Rendering.Theming.Theme;

namespace Playbook.Tests.Rendering.Theming;

public sealed class ThemeTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-themes-").FullName;
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void A_theme_takes_from_its_parents_what_it_does_not_bring()
    {
        Given("brand/theme.yml", "name: brand");
        Given("brand/layouts/home.sbn-html", "brand");
        Given("spring/theme.yml", "name: spring\nparent: brand");

        var theme = SiteTheme.Load("spring", _home, _diagnostics);

        Assert.True(_diagnostics.IsEmpty);
        Assert.Equal(["default", "brand", "spring"], theme.Line.Select(t => t.Name));
        Assert.Equal("brand\n", theme.ReadText("layouts/home.sbn-html"));
        Assert.NotNull(theme.ReadText("layouts/play.sbn-html"));
    }

    [Fact]
    public void Styles_that_a_theme_adds_come_after_all_of_its_parents()
    {
        Given("brand/theme.yml", "name: brand");
        Given("brand/styles/added.css", ".added { color: red }");
        Given("brand/styles/reset.css", ".replaced { color: red }");

        var css = StylesOf(SiteTheme.Load("brand", _home, _diagnostics));

        Assert.True(css.IndexOf(".added", StringComparison.Ordinal) > css.IndexOf("@layer utilities", StringComparison.Ordinal));
        Assert.InRange(css.IndexOf(".replaced", StringComparison.Ordinal), 0, css.IndexOf("--pb-bar-height:", StringComparison.Ordinal));
    }

    [Fact]
    public void Styles_of_one_kind_of_page_are_a_sheet_of_their_own_with_what_a_theme_adds_at_its_end()
    {
        Given("brand/theme.yml", "name: brand");
        Given("brand/styles/pages/metric/brand.css", ".added { color: red }");
        Given("brand/styles/pages/new+other.css", ".new { color: red }");

        var theme = SiteTheme.Load("brand", _home, _diagnostics);
        var assets = new ThemeAssets(theme, []);
        var metric = TextOf(assets, assets.StylesheetsOf("metric").Last());

        Assert.DoesNotContain(".added", StylesOf(theme), StringComparison.Ordinal);
        Assert.DoesNotContain(".new", StylesOf(theme), StringComparison.Ordinal);
        Assert.EndsWith(".added{color:red}", metric.TrimEnd(), StringComparison.Ordinal);
        Assert.Contains(".calculator", metric, StringComparison.Ordinal);
        Assert.Equal(".new{color:red}", TextOf(assets, Assert.Single(assets.StylesheetsOf("new"))).TrimEnd());
        Assert.Equal(assets.StylesheetsOf("new"), assets.StylesheetsOf("other"));
        Assert.Empty(assets.StylesheetsOf("nothing"));
    }

    [Fact]
    public void A_theme_says_only_the_words_it_says_otherwise()
    {
        Given("brand/theme.yml", "name: brand");
        Given("brand/strings/en.yml", "home: Welcome");
        Given("brand/strings/pt.yml", "home: Bem-vindos");
        Given("brand/strings/pt-BR.yml", "search: Buscar");

        var words = ThemeStrings.Read(SiteTheme.Load("brand", _home, _diagnostics), "pt-BR", _diagnostics);

        Assert.Equal(("Bem-vindos", "Buscar", "Menu"), (words["home"], words["search"], words["menu"]));
    }

    [Fact]
    public void A_parent_that_is_not_there_is_named_and_the_default_theme_takes_its_place()
    {
        Given("brand/theme.yml", "name: brand");
        Given("spring/theme.yml", "name: spring\nparent: brnad");

        var theme = SiteTheme.Load("spring", _home, _diagnostics);

        var found = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal("PB5002 ../themes/spring/theme.yml:2:9", $"{found.Rule.Code} {found.Path}:{found.Span!.Value.Start}");
        Assert.Contains("did you mean `brand`?", found.Help);
        Assert.Equal(["default", "spring"], theme.Line.Select(t => t.Name));
    }

    [Fact]
    public void Themes_that_build_on_one_another_in_a_circle_are_reported_with_the_circle()
    {
        Given("brand/theme.yml", "parent: spring");
        Given("spring/theme.yml", "parent: brand");

        var theme = SiteTheme.Load("brand", _home, _diagnostics);

        var found = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal("the theme `spring` builds on itself: brand → spring → brand", found.Message);
        Assert.Equal(["default", "spring", "brand"], theme.Line.Select(t => t.Name));
    }

    private static string StylesOf(SiteTheme theme)
    {
        var assets = new ThemeAssets(theme, []);
        return TextOf(assets, assets.Stylesheet);
    }

    private static string TextOf(ThemeAssets assets, SitePath address) => Encoding.UTF8.GetString(assets.Files.Single(f => f.Address == address).Content.Span);

    private void Given(string path, string text)
    {
        var file = Path.Combine(_home, "themes", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
    }
}
