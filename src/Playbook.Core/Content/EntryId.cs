namespace Playbook.Content;

/// <summary>An entry's one name across the playbook, written <c>type/slug</c>, such as <c>metric/nps</c>. Untyped pages have the type <c>page</c> and their path as slug.</summary>
public readonly record struct EntryId(string Type, string Slug)
{
    public override string ToString() => $"{Type}/{Slug}";
}
