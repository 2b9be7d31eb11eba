using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>What can be wrong with a text as Markdown.</summary>
public static class MarkdownRules
{
    public static readonly DiagnosticRule RawHtml = new("PB1201", "raw-html", Severity.Error, "tag `<{0}>`{1} is not Markdown");

    public static readonly DiagnosticRule TemplateTag = new("PB1202", "template-tag", Severity.Warning, "template tag `{0}`{1} is not run");

    public static readonly DiagnosticRule TooDeep = new("PB1203", "too-deep", Severity.Error, "more than {0} quotes, lists or styles inside each other");

    public static readonly DiagnosticRule TooManyHeadings = new("PB1204", "too-many-headings", Severity.Error, "more than {0} headings in one text");

    public static readonly DiagnosticRule OversizedBlock = new("PB1205", "oversized-block", Severity.Error, "more than {0} characters without a blank line");

    public static readonly DiagnosticRule TableTooLarge = new("PB1206", "table-too-large", Severity.Error, "a table of {0} columns and {1} rows is more than a page can show");

    public static readonly DiagnosticRule TangledText = new("PB1207", "tangled-text", Severity.Error, "too many brackets and stars without a blank line");

    public static readonly DiagnosticRule TooManyDefinitions = new("PB1208", "too-many-definitions", Severity.Error, "more than {0} link definitions and footnotes in one text");

    public static readonly DiagnosticRule OutputTooLarge = new("PB1209", "output-too-large", Severity.Error, "the text grows beyond {0} kB of HTML");

    public static readonly DiagnosticRule RepeatedAnchor = new("PB1210", "repeated-anchor", Severity.Error, "`#{0}` is the address of another place on this page");

    public static readonly DiagnosticRule UnclosedComment = new("PB1211", "unclosed-comment", Severity.Error, "comment opened here is never closed");

    public static readonly DiagnosticRule UnreadableMarkdown = new("PB1212", "unreadable-markdown", Severity.Error, "the Markdown from here on cannot be read");

    public static readonly DiagnosticRule TooManyCallouts = new("PB1213", "too-many-callouts", Severity.Error, "more than {0} callouts in one text");

    public static readonly DiagnosticRule GluedHeading = new("PB1214", "glued-heading", Severity.Warning, "`{0}` needs a space behind it to begin a heading");

    public static readonly DiagnosticRule UnknownContainer = new("PB1215", "unknown-container", Severity.Warning, "there is no container `{0}`");

    public static readonly DiagnosticRule UnclosedContainer = new("PB1216", "unclosed-container", Severity.Warning, "container `{0}` has no end");

    public static readonly DiagnosticRule InlineTable = new("PB1217", "inline-table", Severity.Error, "the table `{0}` stands inside a paragraph");

    public static readonly DiagnosticRule TextInTable = new("PB1218", "text-in-table", Severity.Warning, "this line becomes a row of the table above it");

    public static readonly DiagnosticRule LostCell = new("PB1219", "lost-cell", Severity.Warning, "this row has more cells than the head of its table: `{0}` is lost");

    public static readonly DiagnosticRule ShortRow = new("PB1220", "short-row", Severity.Warning, "this row has fewer cells than the head of its table: `{0}` stands below `{1}`");

    public static readonly DiagnosticRule UnreadTable = new("PB1221", "unread-table", Severity.Warning, "these lines with bars make no table");

    public static readonly DiagnosticRule UnknownCallout = new("PB1222", "unknown-callout", Severity.Warning, "there is no callout `{0}`");

    public static readonly DiagnosticRule ForeignMark = new("PB1223", "foreign-mark", Severity.Warning, "mark `{0}`{1} is not read here");

    public static readonly DiagnosticRule PictureSize = new("PB1224", "picture-size", Severity.Warning, "a picture has no size here: `{0}`");

    public static readonly DiagnosticRule UnsafeUrl = new("PB3101", "unsafe-url", Severity.Error, "`{0}` is not a target that is published");

    public static readonly DiagnosticRule UndefinedReference = new("PB3102", "undefined-reference", Severity.Error, "no definition for `[{0}]`");

    public static readonly DiagnosticRule ForeignPicture = new("PB3103", "foreign-picture", Severity.Error, "picture `{0}` is on another site");

    public static readonly DiagnosticRule UndefinedFootnote = new("PB3104", "undefined-footnote", Severity.Warning, "no footnote `[^{0}]`");

    public static readonly DiagnosticRule SilentPicture = new("PB3105", "silent-picture", Severity.Warning, "picture `{0}` has no words for those who cannot see it");

    public static readonly DiagnosticRule SpacedTarget = new("PB3106", "spaced-target", Severity.Error, "the space in `{0}` ends the target");

    public static readonly DiagnosticRule UnusedFootnote = new("PB3107", "unused-footnote", Severity.Warning, "nothing refers to the footnote `[^{0}]`");

    public static readonly DiagnosticRule RepeatedFootnote = new("PB3108", "repeated-footnote", Severity.Warning, "another footnote is called `[^{0}]` too");
}
