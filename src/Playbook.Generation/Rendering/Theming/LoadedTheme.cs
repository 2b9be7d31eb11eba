using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Playbook.Generation.Rendering.Templating;
using Playbook.Search;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>A theme ready for use: its templates, some compiled already, and its files as published. Good until one of its files changes.</summary>
internal sealed record LoadedTheme(Templates Templates, ThemeAssets Assets, ImmutableArray<TemplateException> Problems, string Fingerprint)
{
    /// <summary>Takes the theme of the build before where nothing in it changed: compiling templates is most of a small build.</summary>
    /// <param name="language">Of the words.</param>
    /// <param name="before">The theme of the last build; null for the first.</param>
    public static LoadedTheme Get(Theme theme, SiteWords words, string language, LoadedTheme? before)
    {
        var fingerprint = FingerprintOf(theme, language);
        if (before?.Fingerprint == fingerprint)
        {
            return before;
        }

        var assets = new ThemeAssets(theme, [(ClientFiles.EngineName, ClientFiles.Engine.ToArray())]);
        var templates = new Templates(theme, words, assets.Addresses);
        return new LoadedTheme(templates, assets, [.. templates.FindProblems()], fingerprint);
    }

    private static string FingerprintOf(Theme theme, string language)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(language));
        foreach (var (layer, path) in theme.Line.SelectMany(layer => layer.OwnPaths.Select(path => (layer, path))))
        {
            var content = layer.Read(path)!;
            hash.AppendData(Encoding.UTF8.GetBytes($"\n{path}\n{content.Length}\n"));
            hash.AppendData(content);
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
