using System.Text.Json;
using Playbook.Search.Index;

namespace Playbook.Search.Engine;

/// <summary>What a result shows, as read back from its file.</summary>
internal sealed record PageRecord(string Url, string Title, string Summary, string[] Aliases, SearchHeading[] Headings, AnswerCard? Card)
{
    public static PageRecord Read(JsonElement json)
    {
        var headings = json[4];
        return new PageRecord(
            json[0].GetString()!,
            json[1].GetString()!,
            json[2].GetString()!,
            [.. json[3].EnumerateArray().Select(a => a.GetString()!)],
            [.. Enumerable.Range(0, headings.GetArrayLength() / 2).Select(i => ReadHeading(headings[2 * i], headings[(2 * i) + 1]))],
            json.GetArrayLength() > 5 ? ReadCard(json[5]) : null);
    }

    private static SearchHeading ReadHeading(JsonElement text, JsonElement id) =>
        new(text.GetString()!, id.ValueKind == JsonValueKind.Number ? Records.UsualId(text.GetString()!) : id.GetString()!);

    private static AnswerCard ReadCard(JsonElement json) =>
        new(json[0].GetString()!, NullIfEmpty(json[1]), NullIfEmpty(json[2]), NullIfEmpty(json[3]));

    private static string? NullIfEmpty(JsonElement text) => text.GetString() is { Length: > 0 } value ? value : null;
}
