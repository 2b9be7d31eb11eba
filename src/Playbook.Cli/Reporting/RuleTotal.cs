using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Cli.Reporting;

/// <summary>How often a rule was broken, as it counts here.</summary>
internal sealed record RuleTotal(DiagnosticRule Rule, Severity Severity, int Count, int Files)
{
    /// <summary>The worse before the less bad, then the frequent before the rare.</summary>
    public static ImmutableArray<RuleTotal> Of(ImmutableArray<Diagnostic> problems) =>
    [
        .. problems.GroupBy(p => (p.Rule, p.Severity))
            .Select(g => new RuleTotal(g.Key.Rule, g.Key.Severity, g.Count(), g.Select(p => p.Path).Distinct(StringComparer.Ordinal).Count()))
            .OrderByDescending(t => t.Severity)
            .ThenByDescending(t => t.Count)
            .ThenBy(t => t.Rule.Code, StringComparer.Ordinal),
    ];
}
