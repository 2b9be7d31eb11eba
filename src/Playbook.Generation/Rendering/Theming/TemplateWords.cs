using System.Text.Json;
using HandlebarsDotNet;
using Playbook.Files;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>The few words that templates may use beyond <c>if</c>, <c>each</c> and partials.</summary>
internal sealed class TemplateWords(Theme theme, SiteWords words, IReadOnlyDictionary<string, SitePath> assets)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _icons = new(StringComparer.Ordinal);

    private static readonly string[] BlockTags = ["<p", "<ul", "<ol", "<dl", "<div", "<pre", "<blockquote", "<h", "<table", "<figure", "<section", "<details"];

    public void Register(IHandlebars engine)
    {
        // Addresses are written from the root; one later pass fits them to a base path or a folder on disk.
        Add(engine, "url", (writer, arguments) => writer.Write(arguments[0]?.ToString() ?? "/"));
        Add(engine, "asset", (writer, arguments) => writer.Write(Asset(arguments[0]?.ToString() ?? "")));
        Add(engine, "t", (writer, arguments) => writer.Write(Say(arguments)));
        Add(engine, "icon", (writer, arguments) => writer.WriteSafeString(_icons.GetOrAdd(arguments[0]?.ToString() ?? "", Icon)));
        Add(engine, "paragraphs", (writer, arguments) => writer.WriteSafeString(Paragraphs(arguments[0])));
        Add(engine, "lower", (writer, arguments) => writer.Write(words.Lower(arguments[0]?.ToString() ?? "")));
        Add(engine, "date", (writer, arguments) => writer.Write(words.Day(arguments[0]?.ToString() ?? "")));
        Add(engine, "number", (writer, arguments) => writer.Write(words.Number(arguments[0]?.ToString() ?? "")));
        Add(engine, "word", (writer, arguments) => writer.Write(words.Declared(arguments[0]?.ToString() ?? "")));
        Add(engine, "json", (writer, arguments) => writer.WriteSafeString(JsonSerializer.Serialize(arguments[0])));
        engine.RegisterHelper("eq", (writer, options, context, arguments) =>
        {
            if (arguments.Length != 2)
            {
                throw new HandlebarsException("`#eq` compares two values");
            }

            if (string.Equals(arguments[0]?.ToString(), arguments[1]?.ToString(), StringComparison.Ordinal))
            {
                options.Template(writer, context);
            }
            else
            {
                options.Inverse(writer, context);
            }
        });
    }

    // Links have a `url` and entries a `date`: without a value behind it, a word is an ordinary name.
    private static void Add(IHandlebars engine, string word, Action<EncodedTextWriter, Arguments> write) =>
        engine.RegisterHelper(word, (writer, context, arguments) =>
        {
            if (arguments.Length > 0)
            {
                write(writer, arguments);
            }
            else if (context.Value is View view && view.TryGetValue(word, out var value))
            {
                writer.Write(value);
            }
        });

    /// <summary>A Markdown field as blocks: where it holds a single paragraph, that paragraph has lost its tags.</summary>
    private static string Paragraphs(object? value) => value switch
    {
        HtmlText { Value: var html } when BlockTags.Any(tag => html.StartsWith(tag, StringComparison.Ordinal)) => html,
        HtmlText { Value: var html } => $"<p>{html}</p>",
        _ => $"<p>{System.Net.WebUtility.HtmlEncode(value?.ToString())}</p>",
    };

    private string Asset(string path) =>
        assets.TryGetValue(path, out var address) ? address.Value : throw new HandlebarsException($"the theme has no file `{path}`");

    /// <summary>A string of the interface; further values fill its places <c>{0}</c>, <c>{1}</c>.</summary>
    private string Say(Arguments arguments)
    {
        var key = arguments[0]?.ToString() ?? "";
        var text = words.Find(key) ?? throw new HandlebarsException($"strings have no `{key}`");
        for (var i = 1; i < arguments.Length; i++)
        {
            text = text.Replace($"{{{i - 1}}}", arguments[i]?.ToString(), StringComparison.Ordinal);
        }

        return text;
    }

    private string Icon(string name) =>
        (theme.ReadText($"assets/icons/{name}.svg") ?? theme.ReadText("assets/icons/neutral.svg"))?.Trim() ?? throw new HandlebarsException($"the theme has no icon `{name}`");
}
