using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Declarations;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering.Theming;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Tests.Theme;

/// <summary>Every language of the default theme says everything, and no template says anything by itself.</summary>
public sealed partial class LanguageTests
{
    private static readonly string Strings = Repository.Path("themes", "default", "strings");

    public static TheoryData<string> Languages =>
        [.. Directory.EnumerateFiles(Strings, "*.yml").Select(f => Path.GetFileNameWithoutExtension(f)!).Where(l => l != "en")];

    public static TheoryData<string> Templates =>
        [.. Directory.EnumerateFiles(Repository.Path("themes"), "*.sbn-html", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Path("themes"), f))];

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_has_the_words_of_English_with_the_same_places(string language)
    {
        var english = Words($"{Strings}/en.yml");
        var own = Words($"{Strings}/{language}.yml");

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), own.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, word => Assert.Equal((word.Key, string.Join(' ', SiteWords.PlacesOf(word.Value))), (word.Key, string.Join(' ', SiteWords.PlacesOf(own[word.Key])))));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_language_names_all_that_readers_see_of_the_built_in_types(string language)
    {
        var own = Words($"{Strings}/types/{language}.yml");

        var types = ContentTypeReader.BuiltIn.InOrder;
        var fields = types.SelectMany(t => t.Fields).SelectMany(WithParts).ToList();
        var declared = types.SelectMany(t => new[] { t.Noun, t.Plural, t.Group, t.Description })
            .Concat(types.SelectMany(t => t.Fields).Where(f => f.Facet).Select(f => f.Title))
            .Concat(fields.Select(f => f.Inverse).OfType<string>())
            .Concat(fields.Where(f => f.Name != "canonical").SelectMany(f => f.Values))
            .Where(w => w.Length > 0)
            .Distinct();

        Assert.DoesNotContain(declared, w => !own.ContainsKey(w));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_leaves_all_words_to_the_strings(string template)
    {
        var text = Expression().Replace(File.ReadAllText(Repository.Path("themes", template)), "");
        var spoken = SpokenAttribute().Matches(text).Select(m => m.Groups[1].Value).Concat(Tag().Replace(text, "\n").Split('\n'));

        Assert.DoesNotContain(spoken, w => w.Any(char.IsLetter));
    }

    [Fact]
    public void The_calculator_says_in_English_what_a_check_says()
    {
        var english = Words($"{Strings}/en.yml");

        Assert.All(CalculatorWords.English, word => Assert.Equal(word.Value, english["calculator-" + word.Key]));
    }

    private static IEnumerable<Field> WithParts(Field field) =>
        field.Fields.Concat(field.Item is { } item ? [item] : []).SelectMany(WithParts).Prepend(field);

    private static Dictionary<string, string> Words(string file)
    {
        var diagnostics = new DiagnosticBag();
        var yaml = YamlReader.Read(new SourceFile(file, File.ReadAllText(file)), diagnostics);
        Assert.Empty(diagnostics.ToSorted().Select(d => $"{d.Span?.Start} {d.Message}"));
        return yaml.Entries.ToDictionary(e => e.Key.Value, e => ((YamlScalar)e.Value).Value, StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\{\{.*?\}\}", RegexOptions.Singleline)]
    private static partial Regex Expression();

    [GeneratedRegex("(?:aria-label|aria-description|title|placeholder|alt)=\"([^\"]*)\"")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
