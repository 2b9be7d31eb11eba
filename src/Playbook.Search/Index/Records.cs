using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Playbook.Search.Index;

/// <summary>Writes what a result shows, eight pages to a file: one file a page would run into the file limits of hosts.</summary>
internal static class Records
{
    public const int PagesPerFile = 8;

    /// <summary>Returns the changing part of each file's name.</summary>
    public static ImmutableArray<string> Write(IReadOnlyList<AnalyzedDocument> documents, IndexFiles files) =>
    [
        .. documents.Chunk(PagesPerFile).Select((pages, i) => files.Add($"m{i}", IndexJson.Write(json =>
        {
            json.WriteStartArray();
            foreach (var page in pages)
            {
                Write(json, page);
            }

            json.WriteEndArray();
        }))),
    ];

    /// <summary>The fragment that an English heading has unless it says otherwise; it is left out of the record then.</summary>
    public static string UsualId(string heading)
    {
        var id = new StringBuilder(heading.Length);
        foreach (var c in heading)
        {
            if (char.IsAsciiLetterOrDigit(c) || c is '-' or '_')
            {
                id.Append(char.ToLowerInvariant(c));
            }
            else if (c == ' ')
            {
                id.Append('-');
            }
        }

        return id.ToString();
    }

    private static void Write(Utf8JsonWriter json, AnalyzedDocument page)
    {
        json.WriteStartArray();
        json.WriteStringValue(page.Url);
        json.WriteStringValue(page.Title);
        json.WriteStringValue(page.Summary);
        Write(json, page.Aliases);

        // Text and fragment in turns; 0 stands for the usual fragment.
        json.WriteStartArray();
        foreach (var heading in page.Headings)
        {
            json.WriteStringValue(heading.Text);
            if (heading.Id == UsualId(heading.Text))
            {
                json.WriteNumberValue(0);
            }
            else
            {
                json.WriteStringValue(heading.Id);
            }
        }

        json.WriteEndArray();
        if (page.Card is { } card)
        {
            Write(json, [card.Definition, card.Formula ?? "", card.Unit ?? "", card.Owner ?? ""]);
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}
