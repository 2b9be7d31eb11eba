using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Rendering.Theming;
using SiteTheme = Playbook.Generation.Rendering.Theming.Theme;

namespace Playbook.Tests.Rendering.Theming;

public sealed class SiteWordsTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-languages-").FullName;
    private readonly DiagnosticBag _diagnostics = new();

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("en", "5 October 2026", "0.5", "90 minutes", "1 week")]
    [InlineData("de", "5. Oktober 2026", "0,5", "90 Minuten", "1 Woche")]
    [InlineData("de-CH", "5. Oktober 2026", "0,5", "90 Minuten", "1 Woche")]
    public void Writes_days_numbers_and_times_as_the_language_does(string language, string day, string number, string minutes, string week)
    {
        var words = Read(language);

        Assert.Equal(
            (day, number, minutes, week),
            (words.Day("2026-10-05"), words.Number("0.5"), words.Time(new Duration(90, DurationUnit.Minutes)), words.Time(new Duration(1, DurationUnit.Weeks))));
        Assert.Equal(("some day", "1.0.2"), (words.Day("some day"), words.Number("1.0.2")));
        Assert.True(_diagnostics.IsEmpty);
    }

    [Fact]
    public void Calls_a_value_as_its_field_does_and_leaves_the_words_of_authors_alone()
    {
        var words = Read("de");
        var state = new Field { Name = "state", Kind = FieldKind.Enum };

        Assert.Equal(
            ("Istzustand", "gültig", "current"),
            (words.Value(state, "current"), words.Value(state with { Name = "status" }, "current"), words.Value(state with { Kind = FieldKind.Text }, "current")));
    }

    [Fact]
    public void Says_how_much_of_a_language_is_missing_and_where_to_write_it()
    {
        Given("strings/nl.yml", "home: Begin");

        var words = Read("nl");

        var found = Assert.Single(_diagnostics.ToSorted());
        Assert.Equal("PB5005", found.Rule.Code);
        Assert.Contains("`themes/brand/strings/nl.yml`: `a-to-z`", found.Help.Single(), StringComparison.Ordinal);
        Assert.Equal(("Begin", "Search"), (words.Say("home"), words.Say("search")));
    }

    [Fact]
    public void Names_the_place_that_a_translation_lost()
    {
        Given("strings/de.yml", "search-count: Treffer\ndone-of: \"{done} von {alle}\"");

        Read("de");

        Assert.Equal(
            ["PB5006 ../themes/brand/strings/de.yml:1:15 the words for `search-count` must hold `{n}`", "PB5006 ../themes/brand/strings/de.yml:2:10 the words for `done-of` must hold `{all}` and `{done}`"],
            _diagnostics.ToSorted().Select(d => $"{d.Rule.Code} {d.Path}:{d.Span!.Value.Start} {d.Message}"));
    }

    [Theory]
    [InlineData("en", null, "ltr")]
    [InlineData("ar-EG", null, "rtl")]
    [InlineData("az-Arab", null, "rtl")]
    [InlineData("ar-Latn", null, "ltr")]
    [InlineData("en", "rtl", "rtl")]
    [InlineData("he", "ltr", "ltr")]
    public void Writes_from_the_side_of_the_language_unless_the_settings_say_otherwise(string language, string? said, string direction) =>
        Assert.Equal(direction, WritingDirection.Of(new PlaybookSettings { Language = language, Direction = said }));

    private SiteWords Read(string language)
    {
        Given("theme.yml", "name: brand");
        return CheckWords.Read(SiteTheme.Load("brand", _home, _diagnostics), language, _diagnostics);
    }

    private void Given(string path, string text)
    {
        var file = Path.Combine(_home, "themes", "brand", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text + "\n");
    }
}
