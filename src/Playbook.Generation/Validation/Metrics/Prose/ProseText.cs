using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>
/// A stretch of running text that knows where its characters stand in the file: the value of a field, or the text below the fields. Emphasis, link targets and code
/// are left out, and blanks are one each.
/// </summary>
internal sealed partial class ProseText
{
    private const char Break = '\u2029';

    private readonly int[] _places;
    private readonly Func<int, int, SourceSpan> _locate;

    private ProseText(string written, string? field, Func<int, int, SourceSpan> locate)
    {
        (Text, _places) = Condense(written);
        Field = field;
        _locate = locate;
    }

    /// <summary>What is left to read.</summary>
    public string Text { get; }

    /// <summary>The field it is the value of; null for text below the fields.</summary>
    public string? Field { get; }

    /// <summary>Everything that an entry says in words.</summary>
    public static IEnumerable<ProseText> Of(Entry entry)
    {
        foreach (var part in entry.Fields.Entries)
        {
            foreach (var text in Values(part.Value))
            {
                yield return new ProseText(text.Value, part.Key.Value, text.Locate);
            }
        }

        if (entry.Source.Path.EndsWith(".md", StringComparison.Ordinal))
        {
            var body = FrontMatter.Split(entry.Source, new DiagnosticBag()).Body;
            yield return new ProseText(entry.Source.Text.Substring(body.Start, body.Length), null, (start, length) => entry.Source.At(body.Start + start, length));
        }
    }

    /// <summary>The characters of the file behind a stretch of the text.</summary>
    public SourceSpan Locate(int start, int length) => _locate(_places[start], _places[start + length - 1] + 1 - _places[start]);

    /// <summary>The sentences around some places, in order, once each; headings are none.</summary>
    public IEnumerable<(int Start, int End)> SentencesAt(IEnumerable<int> places)
    {
        var done = 0;
        foreach (var place in places)
        {
            if (place < done)
            {
                continue;
            }

            var start = place;
            while (start > 0 && !IsEnd(start - 1))
            {
                start--;
            }

            var end = place;
            while (end < Text.Length && !IsEnd(end))
            {
                end++;
            }

            done = end + 1;
            yield return Trimmed(start, end);
        }
    }

    /// <summary>Every sentence.</summary>
    public IEnumerable<(int Start, int End)> Sentences()
    {
        for (var start = 0; start < Text.Length;)
        {
            var end = start;
            while (end < Text.Length && !IsEnd(end))
            {
                end++;
            }

            yield return Trimmed(start, end);
            start = end + 1;
        }
    }

    /// <summary>Whether a question ends there: it states nothing.</summary>
    public bool IsQuestion(int end) => end < Text.Length && Text[end] == '?';

    private (int Start, int End) Trimmed(int start, int end) => start < end && Text[start] == ' ' ? (start + 1, end) : (start, end);

    private static IEnumerable<MappedText> Values(FieldValue value) => value switch
    {
        TextValue text => [text.Text],
        MarkdownValue markdown => [markdown.Text],
        ListValue list => list.Items.SelectMany(Values),
        MapValue map => map.Entries.SelectMany(e => Values(e.Value)),
        _ => [],
    };

    // A point between digits, or before a letter as in a file name, ends nothing.
    private bool IsEnd(int at) => Text[at] switch
    {
        '.' => at + 1 >= Text.Length || char.IsWhiteSpace(Text[at + 1]),
        '?' or '!' or ';' or '|' or Break => true,
        _ => false,
    };

    // Runs of blanks become one, so that no pattern is kept busy by them.
    private static (string Text, int[] Places) Condense(string written)
    {
        var bare = NotProse().Replace(written, m => (m.Groups["within"].Success ? " " : Break.ToString()).PadRight(m.Length));
        var text = new StringBuilder(bare.Length);
        var places = new List<int>(bare.Length);
        for (var i = 0; i < bare.Length; i++)
        {
            var sign = char.IsWhiteSpace(bare[i]) && bare[i] != Break || Signs.Contains(bare[i]) ? ' ' : bare[i];
            if (sign != ' ' || text.Length == 0 || text[^1] != ' ')
            {
                text.Append(sign);
                places.Add(i);
            }
        }

        return (text.ToString(), [.. places]);
    }

    // Code in fences, comments, headings, blank lines, and where an item or a quote begins: there a sentence ends. Code, link targets and tags stand within one.
    [GeneratedRegex(
        """
        ^\ {0,3}(?:```|~~~)[^\n]*\n(?:[^\n]*\n)*?\ {0,3}(?:```|~~~)[^\n]*$
        | <!--(?:(?!<!--).)*?-->
        | ^\ {0,3}\#{1,6}\ [^\n]*$
        | \n[\ \t]*(?=\r?\n)
        | \n[\ \t]*(?:[-*+>]|\d{1,3}[.)])(?=[\ \t])
        | (?<within>`[^`\n]*` | (?<=\])\([^()\n]*\) | </?[a-zA-Z][^<>\n]*>)
        """,
        RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex NotProse();

    private static readonly SearchValues<char> Signs = SearchValues.Create("*_[]`\"\u201C\u201D\u201E");
}
