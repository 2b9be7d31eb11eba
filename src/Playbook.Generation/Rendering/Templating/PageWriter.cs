using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Playbook.Generation.Linking;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>
/// A page while it is drawn: the one place where values become HTML. Text is escaped whatever it holds; only <see cref="HtmlText"/>, which no content and no template can make,
/// is written as it stands. One thread's own.
/// </summary>
internal sealed class PageWriter(View page)
{
    // No honest page comes near; a template that calls itself, or a list in a list in a list, does.
    private const int DeepestInclude = 60;
    private const int LongestPage = 64 * 1024 * 1024;

    private StringBuilder _html = new(32 * 1024);
    private int _depth;

    /// <summary>The names that all templates of this page see.</summary>
    public View Page { get; private set; } = page;

    /// <summary>The values of the template that is being drawn.</summary>
    public object?[] Slots { get; private set; } = [];

    public override string ToString() => _html.ToString();

    /// <summary>What a condition makes of a value: nothing, no text, no number and an empty list are false.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null or false or "" or 0 => false,
        HtmlText html => html.Value.Length > 0,
        View => true,
        IReadOnlyList<object?> list => list.Count > 0,
        _ => true,
    };

    /// <summary>For reports.</summary>
    public static string Described(object? value) => value switch
    {
        string => "a text",
        int => "a number",
        bool => "true or false",
        HtmlText => "a piece of HTML",
        WebAddress => "an address",
        View => "a set of names",
        IReadOnlyList<object?> => "a list",
        null => "nothing",
        _ => "this value",
    };

    /// <summary>A value that the template says itself, as HTML.</summary>
    public static string Written(object? value, HoleKind kind, SourceSpan place)
    {
        var writer = new PageWriter([]);
        writer.Write(value, kind, place);
        return writer.ToString();
    }

    /// <summary>Draws a template on its own.</summary>
    public void Draw(Template template)
    {
        var outer = Slots;
        Slots = template.Slots == 0 ? [] : new object?[template.Slots];
        template.Draw(this);
        Slots = outer;
    }

    /// <summary>Draws a partial with the values that it is given.</summary>
    public void Draw(Template partial, ImmutableArray<int> slots, object?[] values, SourceSpan place)
    {
        if (++_depth > DeepestInclude)
        {
            throw new TemplateException(TemplateRules.Failed, place, "partials include one another without an end", "let the innermost one include no other");
        }

        var outer = Slots;
        Slots = partial.Slots == 0 ? [] : new object?[partial.Slots];
        for (var i = 0; i < values.Length; i++)
        {
            Slots[slots[i]] = values[i];
        }

        partial.Draw(this);
        Slots = outer;
        _depth--;
    }

    /// <summary>The HTML of a partial, kept out of the page.</summary>
    public string Aside(Template partial, ImmutableArray<int> slots, object?[] values, SourceSpan place)
    {
        var page = _html;
        _html = new StringBuilder();
        Draw(partial, slots, values, place);
        var html = _html.ToString();
        _html = page;
        return html;
    }

    public void WriteRaw(string html) => _html.Append(html);

    public void Write(object? value, HoleKind kind, SourceSpan place)
    {
        switch (value)
        {
            case null or "":
                return;
            case HtmlText html when kind == HoleKind.Text:
                _html.Append(html.Value);
                break;
            case Drawing drawing when kind == HoleKind.Text:
                Draw(drawing);
                break;
            case WebAddress address:
                HtmlEscape.AppendTo(_html, address.Value);
                break;
            case string text when kind == HoleKind.Mark:
                HtmlEscape.AppendTo(_html, LinkPath.EscapeFragment(text));
                break;
            case string text when kind != HoleKind.Address:
                HtmlEscape.AppendTo(_html, text);
                break;
            case int number when kind != HoleKind.Address:
                _html.Append(CultureInfo.InvariantCulture, $"{number}");
                break;
            case bool truth when kind != HoleKind.Address:
                _html.Append(truth ? "true" : "false");
                break;
            default:
                throw Misplaced(value, kind, place);
        }

        if (_html.Length > LongestPage)
        {
            throw new TemplateException(TemplateRules.Failed, place, $"the page grows beyond {LongestPage / 1024 / 1024} MB here", "look for a loop inside a loop over the same list");
        }
    }

    /// <summary>The page's own part of the shell.</summary>
    private void Draw(Drawing drawing)
    {
        var outer = Page;
        Page = drawing.Page;
        Draw(drawing.Template);
        Page = outer;
    }

    private static TemplateException Misplaced(object value, HoleKind kind, SourceSpan place) => kind switch
    {
        HoleKind.Address => new(TemplateRules.UnsafePlace, place, $"only an address may begin here, and this is {Described(value)}", "write a name that holds an address, such as `link.url`, or `asset` with a file of the theme"),
        _ when value is HtmlText or Drawing => new(TemplateRules.UnsafePlace, place, "a piece of HTML has no place in an attribute", "write a name that holds text"),
        _ => new(TemplateRules.Failed, place, $"{Described(value)} is nothing to write", value is View ? "write one of its names" : "go through it with `for`"),
    };
}

/// <summary>A layout with its page, to be drawn where the shell says <c>content</c>.</summary>
internal sealed record Drawing(Template Template, View Page);
