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
        var engine = new SearchEngine(index);
        var ids = model.Entries.Select(e => e.Id.ToString());
        GoldenQueries.Check(engine, GoldenQueryReader.Read(queries, diagnostics), UrlOf, [.. ids, .. addresses.Order(StringComparer.Ordinal)], diagnostics);

        string? UrlOf(string expected) => expected.StartsWith('/')
            ? addresses.Contains(expected) ? expected : null
            : model.Entries.FirstOrDefault(e => e.Id.ToString() == expected)?.Address.Value;
    }
}
