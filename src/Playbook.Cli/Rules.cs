using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Search;

namespace Playbook.Cli;

/// <summary>The rules of every part of the program.</summary>
internal static class Rules
{
    public static RuleCatalog Catalog { get; } = RuleCatalog.From(typeof(RuleCatalog).Assembly, typeof(SiteBuilder).Assembly, typeof(SearchIndex).Assembly, typeof(Rules).Assembly);
}
