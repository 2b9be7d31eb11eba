using System.Collections.Concurrent;
using System.Collections.Frozen;
using Playbook.Files;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>A word that templates can use on a value.</summary>
/// <param name="TakesMore">Whether more values than one may follow.</param>
/// <param name="Run">From the values behind it to what is written.</param>
internal sealed record TemplateWord(string Name, bool TakesMore, Func<object?[], object?> Run);

/// <summary>A word was used on a value that it cannot take.</summary>
internal sealed class WordException(string message, string help) : Exception(message)
{
    public string Help { get; } = help;
}

/// <summary>The few words that templates have beyond <c>if</c>, <c>for</c> and <c>include</c>.</summary>
internal static class TemplateWords
{
    private static readonly string[] BlockTags = ["<p", "<ul", "<ol", "<dl", "<div", "<pre", "<blockquote", "<h", "<table", "<figure", "<section", "<details"];

    public static FrozenDictionary<string, TemplateWord> Of(Theme theme, SiteWords words, IReadOnlyDictionary<string, SitePath>? assets)
    {
        var icons = new ConcurrentDictionary<string, HtmlText>(StringComparer.Ordinal);
        TemplateWord[] all =
        [
            One("asset", path => assets is null ? WebAddress.Of(SitePath.Root) : Asset(path, assets)),
            new("t", true, values => Say(values, words)),
            One("icon", name => icons.GetOrAdd(name, n => Icon(n, theme))),
            new("paragraphs", false, values => Paragraphs(values[0])),
            One("lower", words.Lower),
            One("date", words.Day),
            One("number", words.Number),
            One("word", words.Declared),
        ];
        return all.ToFrozenDictionary(w => w.Name, StringComparer.Ordinal);
    }

    private static TemplateWord One(string name, Func<string, object?> run) => new(name, false, values => run(Text(name, values[0])));

    private static string Text(string word, object? value) => value switch
    {
        null => "",
        string text => text,
        int number => number.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new WordException($"`{word}` takes a text, and this is {PageWriter.Described(value)}", "write a name that holds text"),
    };

    private static WebAddress Asset(string path, IReadOnlyDictionary<string, SitePath> assets) => assets.TryGetValue(path, out var address)
        ? WebAddress.Of(address)
        : throw new WordException($"the theme has no file `{path}`", $"add `{path}` to the theme{Nearest(path, assets.Keys)}");

    /// <summary>A string of the interface; further values fill its places <c>{0}</c>, <c>{1}</c>.</summary>
    private static string Say(object?[] values, SiteWords words)
    {
        var key = Text("t", values[0]);
        var text = words.Find(key) ?? throw new WordException($"strings have no `{key}`", $"add `{key}` to `strings/en.yml`{Nearest(key, words.Keys)}");
        for (var i = 1; i < values.Length; i++)
        {
            text = text.Replace($"{{{i - 1}}}", Text("t", values[i]), StringComparison.Ordinal);
        }

        return text;
    }

    private static HtmlText Icon(string name, Theme theme) =>
        (theme.ReadText($"assets/icons/{name}.svg") ?? theme.ReadText("assets/icons/neutral.svg"))?.Trim() is { } svg
            ? HtmlText.Safe(svg)
            : throw new WordException($"the theme has no icon `{name}`", $"add `assets/icons/{name}.svg`");

    /// <summary>A Markdown field as blocks: where it holds a single paragraph, that paragraph has lost its tags.</summary>
    private static HtmlText Paragraphs(object? value) => value switch
    {
        HtmlText { Value: var html } blocks when BlockTags.Any(tag => html.StartsWith(tag, StringComparison.Ordinal)) => blocks,
        HtmlText { Value: var html } => HtmlText.Safe($"<p>{html}</p>"),
        _ => HtmlText.Safe($"<p>{HtmlEscape.Of(Text("paragraphs", value))}</p>"),
    };

    private static string Nearest(string name, IEnumerable<string> known) =>
        Playbook.Text.EditDistance.Nearest(name, known) is [var nearest, ..] ? $", or did you mean `{nearest}`?" : "";
}
