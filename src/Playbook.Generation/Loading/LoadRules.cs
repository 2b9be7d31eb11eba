using Playbook.Diagnostics;

namespace Playbook.Generation.Loading;

/// <summary>Problems of files as such, found before anything is read in them.</summary>
public static class LoadRules
{
    public static readonly DiagnosticRule NotUtf8 = new("PB1001", "not-utf8", Severity.Error, "this file is not UTF-8 text: {0}");

    public static readonly DiagnosticRule NotARegularFile = new("PB1002", "not-a-regular-file", Severity.Error, "`{0}` is {1}, not a file");

    public static readonly DiagnosticRule FileTooLarge = new("PB1003", "file-too-large", Severity.Error, "this file has {0}; the limit for {1} is {2}");

    public static readonly DiagnosticRule ControlCharacter = new("PB1004", "control-character", Severity.Error, "an invisible control character (U+{0:X4}) stands here");

    public static readonly DiagnosticRule HiddenDirection = new("PB1005", "hidden-direction", Severity.Warning, "an invisible character (U+{0:X4}) changes the direction of the text that follows");

    public static readonly DiagnosticRule ConflictMarker = new("PB1006", "conflict-marker", Severity.Error, "two versions of this file were merged and the conflict is still in it");

    public static readonly DiagnosticRule UnportableName = new("PB1007", "unportable-name", Severity.Error, "the name `{0}` {1}");

    public static readonly DiagnosticRule UnreadableFile = new("PB1008", "unreadable-file", Severity.Error, "this {0} cannot be opened");

    public static readonly DiagnosticRule EmptyFile = new("PB1009", "empty-file", Severity.Error, "this file is empty");

    public static readonly DiagnosticRule UnknownFileKind = new("PB1010", "unknown-file-kind", Severity.Warning, "a `{0}` file is not part of a playbook and is left out");

    public static readonly DiagnosticRule EmptyPlaybook = new("PB1012", "empty-playbook", Severity.Error, "there is no page in `{0}`");

    public static readonly DiagnosticRule WrongFileContent = new("PB1011", "wrong-file-content", Severity.Error, "this file is called `{0}` but does not hold that");

    public static readonly DiagnosticRule MisnamedPicture = new("PB1013", "misnamed-picture", Severity.Warning, "this picture is called `{0}`, and its kind is {1}");

    public static readonly DiagnosticRule RefusedContent = new("PB1014", "refused-content", Severity.Error, "this file is not published: {0}");

    public static readonly DiagnosticRule UnlinkedFile = new("PB1015", "unlinked-file", Severity.Hint, "no page links to this `{0}` file, so it is left out");
}
