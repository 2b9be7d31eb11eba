using System.Collections.Frozen;

namespace Playbook.Generation.Rendering;

/// <summary>The names that a view may lack, by what it shows; to templates they are empty then.</summary>
internal static class ViewNames
{
    public static FrozenSet<string> Page { get; } = Names(
        "accent", "aliases", "canonical", "changed", "doubt", "editUrl", "hasDiagrams", "hasTabs", "level", "next", "owner", "previous", "readingMinutes", "reviewDue",
        "reviewOverdue", "reviewed", "socialImage", "status", "summary", "tags", "toc", "type", "typeNoun", "typePlural", "typeUrl", "wordCount");

    public static FrozenSet<string> Site { get; } = Names("feedUrl", "policy", "worker");

    /// <summary>Another entry, wherever a page names it.</summary>
    public static FrozenSet<string> Link { get; } = Names(
        "id", "slug", "title", "url", "type", "typeNoun", "summary", "accent", "kind", "abbreviation", "doubt", "learn", "context");

    /// <summary>A field that says of itself what it is.</summary>
    public static FrozenSet<string> Field { get; } = Names(
        "name", "title", "value", "items", "parts", "isMarkdown", "isNumber", "isDate", "isFormula", "isBoolean", "isUrl", "isLink", "isLinks", "isList", "isMap", "isTable", "isText");

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
