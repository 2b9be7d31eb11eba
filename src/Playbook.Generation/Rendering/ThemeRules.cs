using Playbook.Diagnostics;

namespace Playbook.Generation.Rendering;

/// <summary>Problems of a theme's own files.</summary>
public static class ThemeRules
{
    public static readonly DiagnosticRule UnknownTheme = new("PB5001", "unknown-theme", Severity.Error, "there is no theme `{0}`");

    public static readonly DiagnosticRule BrokenTemplate = new("PB5002", "broken-template", Severity.Error, "the template `{0}` cannot be read: {1}");

    public static readonly DiagnosticRule MissingTemplate = new("PB5003", "missing-template", Severity.Error, "the theme has no `{0}`");

    public static readonly DiagnosticRule TemplateFailed = new("PB5004", "template-failed", Severity.Error, "the template `{0}` failed on this page: {1}");
}
