namespace Playbook.Diagnostics;

/// <summary>A kind of problem. Its number and name never change once published, and a retired number is not used again.</summary>
/// <param name="Code">Such as <c>PB3001</c>; the first digit is the range: 1 load, 2 fields, 3 links, 4 meaning, 5 theme, 6 output and search, 9 tool.</param>
/// <param name="Name">The defect in two or three words, such as <c>broken-link</c>.</param>
/// <param name="DefaultSeverity">What it counts as unless the settings say otherwise.</param>
/// <param name="Headline">A composite format string: lower case, no full stop, values in backticks.</param>
public sealed record DiagnosticRule(string Code, string Name, Severity DefaultSeverity, string Headline)
{
    /// <summary>Whether neither settings nor a lenient build can make less of it.</summary>
    public bool IsFixed { get; init; }
}
