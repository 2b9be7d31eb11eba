using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Execution;

namespace Playbook.Generation;

/// <summary>The rules that stand next to the code of this project which reports them.</summary>
public static partial class DeclaredRules
{
    [Listed]
    public static partial ImmutableArray<DiagnosticRule> All { get; }
}
