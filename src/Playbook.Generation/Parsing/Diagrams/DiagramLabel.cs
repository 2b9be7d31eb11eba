using System.Collections.Immutable;

namespace Playbook.Generation.Parsing.Diagrams;

/// <summary>Breaks a label into lines by counting characters: nobody can measure letters without a browser. Nothing is left out.</summary>
internal static class DiagramLabel
{
    public static ImmutableArray<string> Lines(string text, int width)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => Parts(w, width)))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines.ToImmutable();
    }

    /// <summary>A word that is wider than a line goes on in the next one.</summary>
    private static IEnumerable<string> Parts(string word, int width)
    {
        while (word.Length > width)
        {
            // Half of a surrogate pair is not a character.
            var end = char.IsHighSurrogate(word[width - 2]) ? width - 2 : width - 1;
            yield return word[..end] + "-";
            word = word[end..];
        }

        yield return word;
    }
}
