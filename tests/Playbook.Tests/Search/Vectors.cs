using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Playbook.Tests.Search;

/// <summary>What the C# side and the scripts in the browser must both say; the browser tests read the same file.</summary>
internal static class Vectors
{
    public static IEnumerable<JsonElement> Of(string kind)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path()));
        return [.. file.RootElement.GetProperty(kind).EnumerateArray().Select(v => v.Clone())];
    }

    public static string Text(this JsonElement vector, string name) => JsonText(vector.GetProperty(name));

    public static IEnumerable<string> Texts(this JsonElement vector, string name) => vector.GetProperty(name).EnumerateArray().Select(JsonText);

    // GetString refuses the lone surrogate that one of the texts has on purpose.
    private static string JsonText(JsonElement element) =>
        System.Text.RegularExpressions.Regex.Replace(
            element.GetRawText()[1..^1],
            @"\\(u([0-9a-fA-F]{4})|.)",
            m => m.Groups[2].Success
                ? ((char)Convert.ToInt32(m.Groups[2].Value, 16)).ToString()
                : m.Groups[1].Value switch { "n" => "\n", "t" => "\t", "r" => "\r", var c => c });

    private static string Path([CallerFilePath] string here = "") =>
        System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", "..", "..", "src", "Playbook.Search", "vectors.json");
}
