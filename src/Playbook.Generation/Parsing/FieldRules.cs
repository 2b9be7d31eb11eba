using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing;

/// <summary>What can be wrong with the value of a field, looked at by itself.</summary>
public static class FieldRules
{
    public static readonly DiagnosticRule MissingField = new(
        "PB2001", "missing-field", Severity.Error, "{0} needs `{1}`");

    public static readonly DiagnosticRule WrongKind = new(
        "PB2002", "wrong-kind", Severity.Error, "`{0}` needs {1}");

    public static readonly DiagnosticRule UnknownField = new(
        "PB2003", "unknown-field", Severity.Error, "unknown field `{0}` in {1}");

    public static readonly DiagnosticRule UnknownValue = new(
        "PB2004", "unknown-value", Severity.Error, "`{0}` is not a value of `{1}`");

    public static readonly DiagnosticRule OutOfRange = new(
        "PB2005", "out-of-range", Severity.Error, "`{0}` must be {1}");

    public static readonly DiagnosticRule WrongCount = new(
        "PB2006", "wrong-count", Severity.Error, "`{0}` needs {1}, and has {2}");

    public static readonly DiagnosticRule SeveralLines = new(
        "PB2007", "several-lines", Severity.Error, "`{0}` is one line of text");

    public static readonly DiagnosticRule RefusedAddress = new(
        "PB2008", "refused-address", Severity.Error, "the address in `{0}` is not allowed because {1}");

    public static readonly DiagnosticRule ForeignFields = new(
        "PB2009", "foreign-fields", Severity.Warning, "{0} has no use for {1}");

    public static readonly DiagnosticRule RepeatedId = new(
        "PB2010", "repeated-id", Severity.Error, "two items of `{0}` have the id `{1}`");

    public static readonly DiagnosticRule NullValue = new(
        "PB2011", "null-value", Severity.Warning, "`{0}` is `{1}`, which is how YAML says nothing");
}
