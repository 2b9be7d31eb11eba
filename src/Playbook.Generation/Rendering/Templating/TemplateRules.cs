using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>Problems of a theme's templates.</summary>
public static class TemplateRules
{
    public static readonly DiagnosticRule Failed = new("PB5004", "template-failed", Severity.Error, "this template cannot be drawn: {0}");

    public static readonly DiagnosticRule UnknownName = new("PB5008", "unknown-template-name", Severity.Error, "{0}");

    public static readonly DiagnosticRule Unread = new("PB5010", "unread-template", Severity.Warning, "the theme's file `{0}` is no template, so no page is drawn with it");

    public static readonly DiagnosticRule UnsafePlace = new("PB5009", "unsafe-template-place", Severity.Error, "{0}");

    /// <summary>A name that nothing answers to.</summary>
    /// <param name="known">What there is instead.</param>
    /// <param name="lead">Begins the message.</param>
    internal static TemplateException Unknown(SourceSpan place, string name, IEnumerable<string> known, string lead)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        var nearest = EditDistance.Nearest(name, names);
        return new(UnknownName, place, $"{lead} `{name}`", nearest.Count > 0
            ? $"did you mean {string.Join(" or ", nearest.Select(n => $"`{n}`"))}?"
            : names.Length == 0 ? "leave it out" : $"there is {string.Join(", ", names.Take(12).Select(n => $"`{n}`"))}{(names.Length > 12 ? " and more" : "")}");
    }
}
