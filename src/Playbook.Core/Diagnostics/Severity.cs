namespace Playbook.Diagnostics;

/// <summary>How much a problem matters, from "worth a thought" to "not published".</summary>
public enum Severity
{
    /// <summary>Switched off in the settings.</summary>
    Off,
    Hint,
    Warning,
    Error,
}
