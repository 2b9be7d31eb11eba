using System.Collections.Frozen;

namespace Playbook.Generation.Parsing;

/// <summary>Fields that pages of other site generators carry, and what Playbook does instead.</summary>
internal static class GeneratorFields
{
    private static readonly FrozenDictionary<string, string> Instead = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["layout"] = "a page's layout follows from its type, and its type from its folder",
        ["permalink"] = "an address follows from the file's folder and name; links to the old one still find the page",
        ["redirect_from"] = "write earlier addresses as `redirect-from`; links to them still find the page",
        ["redirect_to"] = "list the old address in `redirect-from` of the page that replaces it",
        ["description"] = "the `summary` says it already",
        ["excerpt"] = "write one sentence as `summary`",
        ["nav_order"] = "pages are in the order of their titles",
        ["nav_exclude"] = "write `unlisted: true`",
        ["weight"] = "pages are in the order of their titles",
        ["order"] = "pages are in the order of their titles",
        ["sidebar_position"] = "pages are in the order of their titles",
        ["sidebar_label"] = "the title is shown everywhere",
        ["sidenav"] = "navigation follows the folders",
        ["sidebar"] = "navigation follows the folders",
        ["subnav"] = "navigation follows the folders and headings",
        ["parent"] = "navigation follows the folders",
        ["grand_parent"] = "navigation follows the folders",
        ["has_children"] = "navigation follows the folders",
        ["has_toc"] = "the table of contents follows the headings",
        ["toc"] = "the table of contents follows the headings",
        ["category"] = "write `tags`",
        ["categories"] = "write `tags`",
        ["keywords"] = "write `tags`, or `aliases` for other names of the page",
        ["author"] = "write the function or role that answers for the page as `owner`",
        ["authors"] = "write the function or role that answers for the page as `owner`",
        ["date"] = "write the day of the last review as `reviewed`",
        ["last_modified_at"] = "write the day of the last review as `reviewed`",
        ["published"] = "a page is published unless it says `status: draft`",
        ["draft"] = "a draft says `status: draft`",
        ["slug"] = "the file's name is the slug",
        ["collection"] = "the folder says what kind of entry a file holds",
        ["type"] = "the folder says what kind of entry a file holds",
        ["template"] = "a page's layout follows from its type, and its type from its folder",
        ["image"] = "pictures stand in the text",
        ["lang"] = "the language of the site stands in `playbook.yml`",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A clause for a help line; null for a name that no well-known generator uses.</summary>
    public static string? InsteadOf(string field) => Instead.GetValueOrDefault(field);
}
