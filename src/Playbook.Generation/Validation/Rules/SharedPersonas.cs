using System.Collections.Immutable;
using Playbook.Content;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Personas that functions hold in common, as several rules see them.</summary>
internal static class SharedPersonas
{
    /// <summary>The kinds of persona that a shared one rests on, at least one of each.</summary>
    public static ImmutableArray<string> Bases { get; } = ["marketing", "design"];

    public static IEnumerable<Entry> In(RuleContext context) => context.OfType("persona").Where(p => p.Fields.Text("kind") == "shared");
}
