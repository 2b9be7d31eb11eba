using Playbook.Diagnostics;

namespace Playbook.Generation.Declarations;

/// <summary>What can be wrong with the declaration of a content type.</summary>
public static class DeclarationRules
{
    public static readonly DiagnosticRule UnknownKey = new(
        "PB2100", "unknown-declaration-key", Severity.Error, "the declaration of a {1} has no `{0}`");

    public static readonly DiagnosticRule UnknownKind = new(
        "PB2101", "unknown-kind", Severity.Error, "there is no kind of field called `{0}`");

    public static readonly DiagnosticRule WrongDeclaration = new(
        "PB2102", "wrong-declaration", Severity.Error, "`{0}` needs {1}");

    public static readonly DiagnosticRule UnknownTargetType = new(
        "PB2103", "unknown-target-type", Severity.Error, "there is no type `{0}` to refer to");

    public static readonly DiagnosticRule MissingPart = new(
        "PB2104", "incomplete-declaration", Severity.Error, "the declaration of `{0}` needs `{1}`");

    public static readonly DiagnosticRule DuplicateFolder = new(
        "PB2105", "duplicate-type-folder", Severity.Error, "the folder `{0}` belongs to the type `{1}` already");

    public static readonly DiagnosticRule BadName = new(
        "PB2106", "bad-declared-name", Severity.Error, "`{0}` cannot be the name of a {1}");

    public static readonly DiagnosticRule FieldExists = new(
        "PB2107", "field-declared-twice", Severity.Error, "the type `{0}` has a field `{1}` already");

    public static readonly DiagnosticRule TypeExists = new(
        "PB2108", "type-declared-twice", Severity.Error, "the type `{0}` is built in, so `{1}` cannot be changed");
}
