using System.Collections.Frozen;
using Playbook.Content;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>Which way a language is written, as the <c>dir</c> of its pages says.</summary>
internal static class WritingDirection
{
    private static readonly FrozenSet<string> FromTheRight =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi");

    private static readonly FrozenSet<string> ScriptsFromTheRight = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm");

    /// <summary><c>rtl</c> or <c>ltr</c>: as the settings say, else as the language, or the script in it, is written.</summary>
    public static string Of(PlaybookSettings settings)
    {
        if (settings.Direction is { } said)
        {
            return said;
        }

        var parts = settings.Language.Split('-');
        var isFromTheRight = parts.Skip(1).FirstOrDefault(p => p.Length == 4) is { } script ? ScriptsFromTheRight.Contains(script) : FromTheRight.Contains(parts[0]);
        return isFromTheRight ? "rtl" : "ltr";
    }
}
