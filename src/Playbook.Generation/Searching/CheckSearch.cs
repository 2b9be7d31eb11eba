using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Search;
using Playbook.Text;

namespace Playbook.Generation.Searching;

/// <summary>Tries the playbook's golden queries on the index that would be published.</summary>
internal static class CheckSearch
{
    public static void Run(SourceFile queries, SearchIndex index, PlaybookModel model, DiagnosticBag diagnostics)
    {
        var engine = new SearchEngine(index);
        GoldenQueries.Check(engine, GoldenQueryReader.Read(queries, diagnostics), id => UrlOf(id, model), [.. model.Entries.Select(e => e.Id.ToString())], diagnostics);
    }

    private static string? UrlOf(string expected, PlaybookModel model)
    {
        var named = expected.StartsWith('/')
            ? model.Entries.FirstOrDefault(e => e.Address.Value == expected)
            : model.Entries.FirstOrDefault(e => e.Id.ToString() == expected);
        return named?.Address.Value;
    }
}
