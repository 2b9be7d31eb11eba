using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Playbook.Search.Index;

/// <summary>Writes the directory: where the shards begin, what the files are called, and for each facet one character a page.</summary>
internal static class Head
{
    public const int Version = 1;

    public static ReadOnlySpan<byte> Write(
        IReadOnlyList<AnalyzedDocument> documents,
        SearchOptions options,
        ImmutableArray<string> bounds,
        ImmutableArray<string> shards,
        ImmutableArray<string> records,
        string spelling) => IndexJson.Write(json =>
    {
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteNumber("pages", documents.Count);
        json.WriteString("bounds", string.Join(' ', bounds));
        json.WriteString("shards", string.Concat(shards));
        json.WriteString("records", string.Concat(records));
        json.WriteString("spelling", spelling);
        json.WriteString("small", string.Join(' ', options.SmallWords.SelectMany(Analysis.Words.Of).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)));
        json.WriteStartArray("facets");
        foreach (var facet in options.Facets.Where(f => documents.Any(d => d.Facets.ContainsKey(f.Name))))
        {
            Write(json, facet, documents);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, SearchFacet facet, IReadOnlyList<AnalyzedDocument> documents)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in documents)
        {
            foreach (var value in document.Facets.GetValueOrDefault(facet.Name, []))
            {
                values.TryAdd(value, facet.Labels.GetValueOrDefault(value) ?? (facet.Name == "type" ? NameOf(document.TypeNoun) : value));
            }
        }

        json.WriteStartObject();
        json.WriteString("name", facet.Name);
        json.WriteString("title", facet.Title);
        json.WriteStartArray("values");
        foreach (var (value, label) in values)
        {
            json.WriteStartArray();
            json.WriteStringValue(value);
            json.WriteStringValue(label);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        WriteSets(json, [.. values.Keys], documents.Select(d => d.Facets.GetValueOrDefault(facet.Name, [])));
        json.WriteEndObject();
    }

    /// <summary>Pages have few different combinations of values: each is written once, and a page names its own by a character.</summary>
    private static void WriteSets(Utf8JsonWriter json, List<string> values, IEnumerable<ImmutableArray<string>> pages)
    {
        var sets = new List<string>();
        var known = new Dictionary<string, char>(StringComparer.Ordinal);
        var letters = new StringBuilder();
        foreach (var page in pages)
        {
            var set = string.Join(' ', page.Select(v => values.BinarySearch(v, StringComparer.Ordinal)).Distinct().Order());
            if (!known.TryGetValue(set, out var letter))
            {
                known.Add(set, letter = (char)('#' + sets.Count));
                sets.Add(set);
            }

            letters.Append(letter);
        }

        json.WriteStartArray("sets");
        foreach (var set in sets)
        {
            json.WriteStartArray();
            foreach (var value in set.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                json.WriteNumberValue(int.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("pages", letters.ToString());
    }

    /// <summary><c>a metric</c> is shown as <c>Metric</c>.</summary>
    private static string NameOf(string noun)
    {
        var name = noun.StartsWith("an ", StringComparison.Ordinal) ? noun[3..] : noun.StartsWith("a ", StringComparison.Ordinal) ? noun[2..] : noun;
        return name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..];
    }
}
