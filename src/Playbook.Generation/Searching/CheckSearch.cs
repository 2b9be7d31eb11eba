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
        GoldenQueries.Check(engine, GoldenQueryReader.Read(queries, diagnostics), id => UrlOf(id, model), diagnostics);
    }

    private static string? UrlOf(string expected, PlaybookModel model)
    {
        if (expected.StartsWith('/'))
        {
            return expected;
        }

        var slash = expected.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? null
            : model.OfType(expected[..slash]).FirstOrDefault(e => e.Id.Slug == expected[(slash + 1)..])?.Address.Value;
    }
}
