using Playbook.Diagnostics;

namespace Playbook.Generation.Declarations;

/// <summary>What can be wrong with <c>playbook.yml</c> beyond the kinds of its fields.</summary>
public static class SettingsRules
{
    public static readonly DiagnosticRule RefusedSetting = new(
        "PB2120", "refused-setting", Severity.Error, "`{0}` cannot be `{1}` because {2}");

    public static readonly DiagnosticRule UnknownRule = new(
        "PB2121", "unknown-rule", Severity.Error, "there is no rule called `{0}`");
}
