using System.Text.Json;

namespace Playbook.Generation.Writing.Gate;

/// <summary>Whether a file for machines can be read by them.</summary>
internal static class JsonCheck
{
    private const int Deepest = 2048;

    public static bool IsJson(ReadOnlySpan<byte> text)
    {
        try
        {
            var json = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = Deepest });
            while (json.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
