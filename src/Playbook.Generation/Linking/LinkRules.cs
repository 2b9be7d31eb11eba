using Playbook.Diagnostics;

namespace Playbook.Generation.Linking;

/// <summary>Problems between pages: links, references and addresses.</summary>
public static class LinkRules
{
    public static readonly DiagnosticRule BrokenLink = new("PB3001", "broken-link", Severity.Error, "`{0}` leads to no page of this playbook");

    public static readonly DiagnosticRule BrokenAnchor = new("PB3002", "broken-anchor", Severity.Error, "`{0}` has no heading `#{1}`");

    public static readonly DiagnosticRule AnchorCase = new("PB3003", "anchor-case", Severity.Error, "`#{0}` differs from the heading's address in letter case only");

    public static readonly DiagnosticRule MissingImage = new("PB3004", "missing-image", Severity.Error, "there is no picture `{0}`");

    public static readonly DiagnosticRule MissingTable = new("PB3013", "missing-table", Severity.Error, "there is no table `{0}`");

    public static readonly DiagnosticRule UnpublishedFile = new("PB3014", "unpublished-file", Severity.Error, "`{0}` exists, but is not published: {1}");

    public static readonly DiagnosticRule BrokenReference = new("PB3006", "broken-reference", Severity.Error, "`{0}` names no {1}");

    public static readonly DiagnosticRule AmbiguousReference = new("PB3007", "ambiguous-reference", Severity.Error, "`{0}` could mean {1}");

    public static readonly DiagnosticRule DuplicateAddress = new("PB3008", "duplicate-address", Severity.Error, "two files would be published at `{0}`");

    public static readonly DiagnosticRule LookalikePath = new("PB3009", "lookalike-path", Severity.Error, "the paths `{0}` and `{1}` differ in {2} only, which some computers cannot tell apart");

    public static readonly DiagnosticRule LinkOutside = new("PB3010", "link-outside", Severity.Error, "`{0}` leads out of the playbook's folder");

    public static readonly DiagnosticRule ReservedAddress = new("PB3012", "reserved-address", Severity.Error, "`{0}` is the address of {1} that every playbook has");

    public static readonly DiagnosticRule DuplicateRedirect = new("PB3011", "duplicate-redirect", Severity.Error, "the address `{0}` is taken already");
}
