using Playbook.Content;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Parsing;

/// <summary>The ids of one page that are in use, whoever gave them: its layout, its fields, its headings. Not for use by several threads.</summary>
internal sealed class TakenIds(LayoutIds.Layout layout, ContentType? type)
{
    private const string Field = "field-";

    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    /// <summary>Of a text that is no page's own.</summary>
    public static TakenIds None() => new(LayoutIds.Layout.None, null);

    /// <summary>Takes an id; false when the page has it already.</summary>
    public bool Add(string id) => !IsOfLayout(id) && _ids.Add(id);

    public bool Has(string id) => IsOfLayout(id) || _ids.Contains(id);

    /// <summary>Whether the page's own frame has the id, so that no other text of the page can be called so.</summary>
    public bool IsOfLayout(string id) =>
        layout.Ids.Contains(id) || (id.StartsWith(Field, StringComparison.Ordinal) && type?.Find(id[Field.Length..]) is not null);
}
