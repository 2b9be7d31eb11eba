namespace Playbook.Metrics;

/// <summary>The kind of quantity that a unit's words show.</summary>
public static class UnitKind
{
    /// <summary>The kind that a unit shows where it cannot be that of the input; null where the two agree, or the words leave it open.</summary>
    public static string? Contradicting(string kind, string unit)
    {
        var shown = UnitName.Parse(unit) switch
        {
            { IsPlain: true, Tens: 2 } => "percent",
            { IsPlain: true } => "share",
            { Bases: var bases } when bases.Any(b => b.Value > 0 && b.Key.StartsWith("money ", StringComparison.Ordinal)) => "money",
            { Bases: var bases } when bases.Any(b => b.Value > 0 && b.Key.StartsWith("time ", StringComparison.Ordinal)) => "duration",
            _ => null,
        };
        return shown is null || shown == kind || !IsContradiction(kind, shown) ? null : shown;
    }

    // Days and points can be counted, an answer can be a percentage, and "times" is said of much.
    private static bool IsContradiction(string kind, string shown) => (kind, shown) switch
    {
        ("share", "percent") or ("percent", "share") or ("count", "percent") => true,
        ("share" or "percent", "money" or "duration") => true,
        ("money", "percent" or "duration") or ("duration", "percent" or "money") => true,
        _ => false,
    };
}
