using Playbook.Diagnostics;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>Reads the words of a site and says where a language leaves a reader with English, or a sentence without its number.</summary>
internal static class CheckWords
{
    private const int Named = 5;

    public static SiteWords Read(Theme theme, string language, DiagnosticBag diagnostics)
    {
        var words = ThemeStrings.Read(theme, language, diagnostics);
        if (language.Split('-')[0] != "en")
        {
            Compare(theme, language, diagnostics);
        }

        return new SiteWords(words, ThemeStrings.ReadTypes(theme, language, new DiagnosticBag()));
    }

    private static void Compare(Theme theme, string language, DiagnosticBag diagnostics)
    {
        // Mistakes in the files themselves have been told already.
        var english = ThemeStrings.Read(theme, "en", new DiagnosticBag());
        var own = ThemeStrings.ReadOnly(theme, language, new DiagnosticBag());
        var missing = english.Keys.Where(k => !own.ContainsKey(k)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
        {
            var some = string.Join(", ", missing.Take(Named).Select(k => $"`{k}`"));
            diagnostics.Report(ThemeRules.UntranslatedWords, "playbook.yml", language)
                .Help($"write them into `themes/{theme.Name}/strings/{language}.yml`: {some}{(missing.Count > Named ? " and so on, as in the default theme's `strings/en.yml`" : "")}");
        }

        foreach (var (key, value) in own)
        {
            var places = SiteWords.PlacesOf(english.GetValueOrDefault(key, value.Value)).ToList();
            if (!places.SequenceEqual(SiteWords.PlacesOf(value.Value)))
            {
                diagnostics.Report(ThemeRules.LostPlace, value.Span, key, places.Count == 0 ? "no place for a value" : string.Join(" and ", places.Select(p => $"`{{{p}}}`")))
                    .Help($"the English words are `{english.GetValueOrDefault(key, value.Value)}`");
            }
        }
    }
}
