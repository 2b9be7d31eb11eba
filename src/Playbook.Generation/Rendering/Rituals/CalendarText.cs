using System.Text;

namespace Playbook.Generation.Rendering.Rituals;

/// <summary>Lines of a calendar file as RFC 5545 wants them: ended by CRLF, none longer than 75 octets.</summary>
internal sealed class CalendarText
{
    private const int LongestLine = 75;

    private readonly StringBuilder _text = new();

    /// <summary>A property whose value has a form of its own: a date, a rule, an address.</summary>
    public CalendarText Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                // The space that marks the rest of a line counts with it.
                _text.Append("\r\n ");
                octets = 1;
            }

            _text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        _text.Append("\r\n");
        return this;
    }

    /// <summary>A property that people read.</summary>
    public CalendarText Text(string name, string value) => Line(name, Escape(value));

    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    /// <summary>Nothing contributed can end its line and begin a property of its own.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            _ = c switch
            {
                '\n' => escaped.Append("\\n"),
                '\\' or ';' or ',' => escaped.Append('\\').Append(c),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
