using System.Globalization;
using System.Text.Json;
using HandlebarsDotNet;
using Playbook.Files;

namespace Playbook.Generation.Rendering;

/// <summary>The few words that templates may use beyond <c>if</c>, <c>each</c> and partials.</summary>
internal sealed class TemplateWords(Theme theme, IReadOnlyDictionary<string, string> strings, IReadOnlyDictionary<string, SitePath> assets)
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> _icons = new(StringComparer.Ordinal);

    public void Register(IHandlebars engine)
    {
        // Addresses are written from the root; one later pass fits them to a base path or a folder on disk.
        engine.RegisterHelper("url", (writer, _, arguments) => writer.Write(arguments[0]?.ToString() ?? "/"));
        engine.RegisterHelper("asset", (writer, _, arguments) => writer.Write(Asset(arguments[0]?.ToString() ?? "")));
        engine.RegisterHelper("t", (writer, _, arguments) => writer.Write(Say(arguments)));
        engine.RegisterHelper("icon", (writer, _, arguments) => writer.WriteSafeString(_icons.GetOrAdd(arguments[0]?.ToString() ?? "", Icon)));
        engine.RegisterHelper("lower", (writer, _, arguments) => writer.Write(arguments[0]?.ToString()?.ToLowerInvariant() ?? ""));
        engine.RegisterHelper("date", (writer, _, arguments) => writer.Write(Day(arguments[0]?.ToString() ?? "")));
        engine.RegisterHelper("json", (writer, _, arguments) => writer.WriteSafeString(JsonSerializer.Serialize(arguments[0])));
        engine.RegisterHelper("eq", (writer, options, context, arguments) =>
        {
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

    private string Asset(string path) =>
        assets.TryGetValue(path, out var address) ? address.Value : throw new HandlebarsException($"the theme has no file `{path}`");

    /// <summary>A string of the interface; further values fill its places <c>{0}</c>, <c>{1}</c>.</summary>
    private string Say(Arguments arguments)
    {
        var key = arguments[0]?.ToString() ?? "";
        if (!strings.TryGetValue(key, out var text))
        {
            throw new HandlebarsException($"strings have no `{key}`");
        }

        for (var i = 1; i < arguments.Length; i++)
        {
            text = text.Replace($"{{{i - 1}}}", arguments[i]?.ToString(), StringComparison.Ordinal);
        }

        return text;
    }

    private string Icon(string name) =>
        (theme.ReadText($"assets/icons/{name}.svg") ?? theme.ReadText("assets/icons/neutral.svg"))?.Trim() ?? throw new HandlebarsException($"the theme has no icon `{name}`");

    private static string Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)
            : text;
}
