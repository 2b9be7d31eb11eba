namespace Playbook.Browser.Tests.Site;

/// <summary>The kinds of pages in the starter playbook, found in what was built.</summary>
public static class PageKinds
{
    public static TheoryData<string> All => [.. BuiltSite.Starter.PageOfKind.Keys.Order(StringComparer.Ordinal)];
}
