using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing.Diagrams;

/// <summary>What can be wrong with a flow or a tree.</summary>
public static class DiagramRules
{
    public static readonly DiagnosticRule UnreadableLine = new("PB1230", "unreadable-flow-line", Severity.Error, "this line of a flow lacks {0}");

    public static readonly DiagnosticRule TooLarge = new("PB1231", "oversized-diagram", Severity.Error, "a {0} has at most {1} {2}");

    public static readonly DiagnosticRule LongLabel = new("PB1232", "long-diagram-label", Severity.Error, "a {0} in a drawing has at most {1} characters, this one has {2}");

    public static readonly DiagnosticRule Empty = new("PB1233", "empty-diagram", Severity.Error, "this {0} is empty");

    public static readonly DiagnosticRule Circle = new("PB1234", "step-to-itself", Severity.Error, "`{0}` leads to itself");

    public static readonly DiagnosticRule UnevenTree = new("PB1235", "uneven-tree", Severity.Error, "`{0}` stands under none of the lines above it");

    public static readonly DiagnosticRule Repeated = new("PB1236", "repeated-arrow", Severity.Warning, "`{0}` leads to `{1}` twice");
}
