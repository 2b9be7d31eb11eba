using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Rendering;

/// <summary>The words of the interface: <c>strings/LANGUAGE.yml</c> over <c>strings/en.yml</c>, in each a theme's words over its parent's.</summary>
internal static class ThemeStrings
{
    public static IReadOnlyDictionary<string, string> Read(Theme theme, string language, DiagnosticBag diagnostics)
    {
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        var files = new[] { "en", language.Split('-')[0], language }.Distinct().Select(l => $"strings/{l}.yml");
        foreach (var (path, layer) in files.SelectMany(path => theme.Line.Select(layer => (path, layer))))
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
                    strings[entry.Key.Value] = value.Value;
                }
            }
        }

        return strings;
    }
}
