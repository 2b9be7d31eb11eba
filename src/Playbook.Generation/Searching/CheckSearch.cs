using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Search;
using Playbook.Text;

namespace Playbook.Generation.Searching;

/// <summary>Tries the playbook's golden queries on the index that would be published.</summary>
internal static class CheckSearch
{
    /// <param name="addresses">Of all pages that search can find, those that no file stands for among them.</param>
    public static void Run(SourceFile queries, SearchIndex index, PlaybookModel model, IReadOnlySet<string> addresses, DiagnosticBag diagnostics)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entry in model.Entries)
        {
            // In a handbook that was never checked two files may claim one name.
            byId.TryAdd(entry.Id.ToString(), entry.Address.Value);
        }

        GoldenQueries.Check(() => new SearchEngine(index), GoldenQueryReader.Read(queries, diagnostics), UrlOf, [.. byId.Keys, .. addresses.Order(StringComparer.Ordinal)], diagnostics);

        string? UrlOf(string expected) => expected.StartsWith('/')
            ? addresses.Contains(expected) ? expected : null
            : byId.GetValueOrDefault(expected);
    }
}
