using Playbook.Diagnostics;

namespace Playbook.Cli;

/// <summary>The rules of every part of the program.</summary>
internal static class Rules
{
    public static RuleCatalog Catalog { get; } = RuleCatalog.From([.. Generation.DeclaredRules.All, .. Search.DeclaredRules.All, .. DeclaredRules.All]);
}
