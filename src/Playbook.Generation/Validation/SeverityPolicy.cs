using System.Collections.Immutable;
using System.IO.Enumeration;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation;

/// <summary>What each problem counts as here: the settings' word first, then the mode of the build.</summary>
internal sealed class SeverityPolicy(PlaybookSettings settings, bool lenient)
{
    public ImmutableArray<Diagnostic> Apply(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(d => d with { Severity = SeverityOf(d) }).Where(d => d.Severity != Severity.Off)];

    private Severity SeverityOf(Diagnostic diagnostic)
    {
        if (diagnostic.Rule.IsFixed)
        {
            return diagnostic.Severity;
        }

        var severity = diagnostic.Severity;
        foreach (var rule in settings.Severities)
        {
            if ((rule.Rule.Equals(diagnostic.Rule.Code, StringComparison.OrdinalIgnoreCase) || rule.Rule == diagnostic.Rule.Name)
                && (rule.Path is null || FileSystemName.MatchesSimpleExpression(rule.Path.Replace("**", "*", StringComparison.Ordinal), diagnostic.Path, ignoreCase: false)))
            {
                severity = rule.Severity;
            }
        }

        return lenient && severity == Severity.Error ? Severity.Warning : severity;
    }
}
