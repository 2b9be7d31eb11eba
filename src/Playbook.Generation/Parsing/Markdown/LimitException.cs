using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>Ends the reading of a text that is larger, deeper or more tangled than a page may be; becomes a diagnostic in <see cref="MarkdownReader"/>.</summary>
internal sealed class LimitException(DiagnosticRule rule, int offset, params object[] values) : Exception
{
    public DiagnosticRule Rule { get; } = rule;

    /// <summary>Where, in the text that is being read.</summary>
    public int Offset { get; } = offset;

    public object[] Values { get; } = values;
}
