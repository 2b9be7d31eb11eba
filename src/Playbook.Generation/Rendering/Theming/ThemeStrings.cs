using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>Words by their keys: a theme's over its parent's, a language's over English.</summary>
internal static class ThemeStrings
{
    /// <summary>The words of the interface: <c>strings/LANGUAGE.yml</c> over <c>strings/en.yml</c>.</summary>
    public static IReadOnlyDictionary<string, string> Read(Theme theme, string language, DiagnosticBag diagnostics) =>
        Values(ReadFolder(theme, "strings", Fallbacks(language), diagnostics));

    /// <summary>What a language calls the types, fields and values that are declared in English: <c>strings/types/LANGUAGE.yml</c>.</summary>
    public static IReadOnlyDictionary<string, string> ReadTypes(Theme theme, string language, DiagnosticBag diagnostics) =>
        Values(ReadFolder(theme, "strings/types", Fallbacks(language), diagnostics));

    /// <summary>The words of one language alone, at their places; empty for a language that no theme of the line speaks.</summary>
    public static IReadOnlyDictionary<string, YamlScalar> ReadOnly(Theme theme, string language, DiagnosticBag diagnostics) =>
        ReadFolder(theme, "strings", [.. Fallbacks(language).Skip(1)], diagnostics);

    /// <summary>English first, the wanted language last.</summary>
    private static string[] Fallbacks(string language) => [.. new[] { "en", language.Split('-')[0], language }.Distinct()];

    private static Dictionary<string, string> Values(Dictionary<string, YamlScalar> words) => words.ToDictionary(w => w.Key, w => w.Value.Value, StringComparer.Ordinal);

    private static Dictionary<string, YamlScalar> ReadFolder(Theme theme, string folder, string[] languages, DiagnosticBag diagnostics)
    {
        var words = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        foreach (var (path, layer) in languages.SelectMany(language => theme.Line.Select(layer => ($"{folder}/{language}.yml", layer))))
        {
            if (layer.ReadOwnText(path) is not { } text)
            {
                continue;
            }

            var yaml = YamlReader.Read(new SourceFile($"../themes/{layer.Name}/{path}", text), diagnostics);
            foreach (var entry in yaml?.Entries ?? [])
            {
                if (entry.Value is YamlScalar value)
                {
                    words[entry.Key.Value] = value;
                }
            }
        }

        return words;
    }
}
