using Playbook.Diagnostics;

namespace Playbook.Generation.Rendering.Theming;

/// <summary>Problems of a theme's own files.</summary>
public static class ThemeRules
{
    public static readonly DiagnosticRule UnknownTheme = new("PB5001", "unknown-theme", Severity.Error, "there is no theme `{0}`");

    public static readonly DiagnosticRule UnknownParent = new("PB5002", "unknown-parent-theme", Severity.Error, "the theme `{0}` builds on `{1}`, which does not exist");

    public static readonly DiagnosticRule ThemeCycle = new("PB5003", "theme-cycle", Severity.Error, "the theme `{0}` builds on itself: {1}");

    public static readonly DiagnosticRule UnknownLayout = new("PB5011", "unknown-layout", Severity.Error, "the theme has no layout `{0}`");

    public static readonly DiagnosticRule UndeclaredTheme = new("PB5012", "undeclared-theme", Severity.Warning, "the folder `themes/{0}` has no `theme.yml`, so nothing in it is used");

    public static readonly DiagnosticRule UntranslatedWords = new("PB5005", "untranslated-words", Severity.Warning, "the language `{0}` lacks words of the interface, which stay English");

    public static readonly DiagnosticRule LostPlace = new("PB5006", "lost-place", Severity.Error, "the words for `{0}` must hold {1}");
}
