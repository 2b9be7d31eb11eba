using Playbook.Text;

namespace Playbook.Content;

/// <summary>A link or picture in running text, before anybody knows whether its target exists.</summary>
public sealed record BodyLink
{
    public required LinkKind Kind { get; init; }

    /// <summary>The target, escapes undone; for a <see cref="LinkKind.Wiki"/> link what stands between the brackets before any <c>|</c>.</summary>
    public required string Target { get; init; }

    /// <summary>The target's characters, to underline.</summary>
    public required SourceSpan TargetSpan { get; init; }

    /// <summary>The link's words as plain text; null for a wiki link that takes its target's title.</summary>
    public string? Text { get; init; }

    /// <summary>What stands in quotation marks after the target; null when there is nothing.</summary>
    public string? Title { get; init; }

    /// <summary>The sentence around the link as plain text, for the backlink on the other page; null when it stands alone.</summary>
    public string? Context { get; init; }
}

public enum LinkKind
{
    /// <summary><c>[text](target)</c>, by reference definition too.</summary>
    Link,

    /// <summary><c>![text](target)</c></summary>
    Image,

    /// <summary><c>![caption](table.csv)</c></summary>
    Table,

    /// <summary><c>&lt;https://...&gt;</c></summary>
    Autolink,

    /// <summary><c>[[id or name]]</c> or <c>[[id or name|words]]</c></summary>
    Wiki,

    /// <summary><c>href</c> or <c>src</c> in raw HTML, which is shown as text but checked all the same.</summary>
    Html,
}
