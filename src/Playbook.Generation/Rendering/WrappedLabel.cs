using System.Collections.Immutable;

namespace Playbook.Generation.Rendering;

/// <summary>Breaks a label into lines by counting characters, as a drawing made without a browser has to.</summary>
internal static class WrappedLabel
{
    /// <summary>At most <paramref name="lines"/> lines of about <paramref name="width"/> characters; what does not fit ends in an ellipsis.</summary>
    public static ImmutableArray<string> Of(string text, int width, int lines)
    {
        var result = ImmutableArray.CreateBuilder<string>();
        var line = "";
        var words = text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words)
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (longer.Length <= width || line.Length == 0)
            {
                line = longer;
                continue;
            }

            result.Add(line);
            line = word;
        }

        if (line.Length > 0)
        {
            result.Add(line);
        }

        if (result.Count > lines)
        {
            result.Count = lines;
            result[^1] += "…";
        }

        // One long word would run into its neighbour.
        for (var i = 0; i < result.Count; i++)
        {
            result[i] = Shortened(result[i], width + 2);
        }

        return result.ToImmutable();
    }

    private static string Shortened(string line, int width)
    {
        if (line.Length <= width)
        {
            return line;
        }

        // Half of a surrogate pair is not a character.
        var end = char.IsHighSurrogate(line[width - 2]) ? width - 2 : width - 1;
        return line[..end] + "…";
    }
}
