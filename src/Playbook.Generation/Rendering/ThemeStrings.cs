using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Rendering;

/// <summary>The words of the interface: <c>strings/LANGUAGE.yml</c> over <c>strings/en.yml</c>.</summary>
internal static class ThemeStrings
{
    public static IReadOnlyDictionary<string, string> Read(Theme theme, string language, DiagnosticBag diagnostics)
    {
        var strings = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in new[] { "strings/en.yml", $"strings/{language}.yml", $"strings/{language.Split('-')[0]}.yml" }.Distinct())
        {
            if (theme.ReadText(path) is not { } text)
            {
                continue;
            }

            var yaml = YamlReader.Read(new SourceFile($"themes/{theme.Name}/{path}", text), diagnostics);
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
