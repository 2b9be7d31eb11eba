using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>A theme's template is at fault; the build turns it into a diagnostic.</summary>
/// <param name="rule">What kind of fault.</param>
/// <param name="place">The characters in the template.</param>
/// <param name="reason">Completes the rule's headline.</param>
public sealed class TemplateException(DiagnosticRule rule, SourceSpan place, string reason, string help) : Exception(reason)
{
    public DiagnosticRule Rule { get; } = rule;

    public SourceSpan Place { get; } = place;

    /// <summary>What to do about it.</summary>
    public string Help { get; } = help;
}
