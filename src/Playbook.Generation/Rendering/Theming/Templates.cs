using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HandlebarsDotNet;
using HandlebarsDotNet.IO;
using Playbook.Files;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>A theme's templates, each compiled when a page first needs it. Safe for many threads.</summary>
public sealed partial class Templates
{
    private readonly Theme _theme;
    private readonly IHandlebars _engine;
    private readonly ConcurrentDictionary<string, Lazy<HandlebarsTemplate<TextWriter, object, object>>> _layouts = new(StringComparer.Ordinal);

    public Templates(Theme theme, SiteWords words, IReadOnlyDictionary<string, SitePath> assets)
    {
        _theme = theme;
        Words = words;
        var configuration = new HandlebarsConfiguration
        {
            FormatProvider = CultureInfo.InvariantCulture,
            PartialTemplateResolver = new ThemePartials(theme),
        };
        configuration.FormatterProviders.Add(new HtmlTextFormatter());
        _engine = Handlebars.Create(configuration);
        new TemplateWords(theme, words, assets).Register(_engine);
    }

    public SiteWords Words { get; }

    /// <summary>A word of the interface; its key where the theme has none.</summary>
    public string Say(string key) => Words.Say(key);

    /// <summary>The named layout, or <c>entry</c> where the theme has none of that name.</summary>
    public string LayoutOrFallback(string name) => _theme.Has(PathOf(name)) ? name : "entry";

    public string Render(string layout, object view)
    {
        var template = _layouts.GetOrAdd(PathOf(layout), path => new(() => Compile(path))).Value;
        using var writer = new StringWriter(new StringBuilder(16 * 1024), CultureInfo.InvariantCulture);
        try
        {
            template(writer, view, null!);
        }
        catch (Exception e) when (e is not TemplateException)
        {
            throw new TemplateException(PathOf(layout), ReasonOf(e), e);
        }

        return writer.ToString();
    }

    /// <summary>A partial on its own, for parts that many pages share.</summary>
    public string RenderPartial(string name, object view) => Render($"../partials/{name}", view);

    private static string PathOf(string layout) =>
        layout.StartsWith("../", StringComparison.Ordinal) ? $"{layout[3..]}.hbs" : $"layouts/{layout}.hbs";

    private HandlebarsTemplate<TextWriter, object, object> Compile(string path)
    {
        var text = _theme.ReadText(path) ?? throw new TemplateException(path, "the theme has no such file", null);
        try
        {
            using var reader = new StringReader(Outdented(text));
            lock (_engine)
            {
                return _engine.Compile(reader);
            }
        }
        catch (Exception e)
        {
            throw new TemplateException(path, ReasonOf(e), e);
        }
    }

    // A partial that stands alone on an indented line is written by the engine without escaping, and each of its lines indented, inside `pre` too.
    private static string Outdented(string template) => IndentedPartial().Replace(template, "");

    [GeneratedRegex(@"^[ \t]+(?=\{\{~?>)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex IndentedPartial();

    // On a template that it cannot read the engine throws whatever its parts throw, and a partial is read only when a page needs it.
    private static string ReasonOf(Exception e) => e is HandlebarsException
        ? e.Message.Split(" If you registered", 2)[0].TrimEnd('.').ReplaceLineEndings(" ")
        : "it cannot be read; look for `{{` without `}}`, or a block without a value";

    private sealed class ThemePartials(Theme theme) : IPartialTemplateResolver
    {
        public bool TryRegisterPartial(IHandlebars env, string? partialName, string? templatePath)
        {
            if (partialName is null || theme.ReadText($"partials/{partialName}.hbs") is not { } text)
            {
                return false;
            }

            env.RegisterTemplate(partialName, Outdented(text));
            return true;
        }
    }

    private sealed class HtmlTextFormatter : IFormatter, IFormatterProvider
    {
        public void Format<T>(T value, in EncodedTextWriter writer) => writer.Write((value as HtmlText)!.Value, encode: false);

        public bool TryCreateFormatter(Type type, out IFormatter formatter)
        {
            formatter = this;
            return type == typeof(HtmlText);
        }
    }
}

/// <summary>A theme's template is at fault; the build turns it into a diagnostic.</summary>
public sealed class TemplateException(string template, string reason, Exception? inner) : Exception(reason, inner)
{
    public string Template { get; } = template;
}
