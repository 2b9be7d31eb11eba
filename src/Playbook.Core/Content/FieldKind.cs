namespace Playbook.Content;

/// <summary>What may stand in a field.</summary>
public enum FieldKind
{
    /// <summary>One line of plain text.</summary>
    Text,

    /// <summary>Text with links and emphasis; may run over several paragraphs.</summary>
    Markdown,

    /// <summary>A finite decimal number.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>, nothing else.</summary>
    Boolean,

    /// <summary>A calendar day, <c>yyyy-MM-dd</c>.</summary>
    Date,

    /// <summary>An amount and a unit, such as <c>90 minutes</c>, <c>1-2 hours</c> or <c>12 months</c>.</summary>
    Duration,

    /// <summary>One of the declared values.</summary>
    Enum,

    /// <summary>Several values of one kind, in order.</summary>
    List,

    /// <summary>Named parts, each a field of its own.</summary>
    Map,

    /// <summary>Free names with values of one kind.</summary>
    Table,

    /// <summary>A metric's formula.</summary>
    Formula,

    /// <summary>An address: https, http, mailto, tel, or a path below the site root.</summary>
    Url,

    /// <summary>One other entry, by id, slug, title, abbreviation or alias.</summary>
    Reference,

    /// <summary>Several other entries.</summary>
    References,
}
