using System.Buffers;

namespace Playbook.Generation.Html;

/// <summary>Reads what stands in a tag behind its name: <c>name="value"</c>, or the name alone, each behind white space.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> written)
{
    private const string Spaces = " \n\t\r\f";

    private static readonly SearchValues<char> NameEnds = SearchValues.Create("= \n\t\r\f\"'<>/`");
    private ReadOnlySpan<char> _rest = written;

    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Entities not yet undone; empty for a name alone.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Whether this is no attribute as this program writes one; it is then the last, and <see cref="Name"/> is all that is left of the tag.</summary>
    public bool IsStray { get; private set; }

    public bool Next()
    {
        var name = _rest.TrimStart(Spaces);
        if (name.IsEmpty)
        {
            return false;
        }

        var end = name.IndexOfAny(NameEnds);
        end = end < 0 ? name.Length : end;
        if (name.Length == _rest.Length || end == 0)
        {
            return Stray(name);
        }

        var rest = name[end..];
        if (rest.IsEmpty || rest[0] != '=')
        {
            Name = name[..end];
            Value = [];
            _rest = rest;
            return true;
        }

        var close = rest.Length > 1 && rest[1] == '"' ? rest[2..].IndexOf('"') : -1;
        if (close < 0)
        {
            return Stray(name);
        }

        Name = name[..end];
        Value = rest.Slice(2, close);
        _rest = rest[(close + 3)..];
        return true;
    }

    private bool Stray(ReadOnlySpan<char> rest)
    {
        Name = rest;
        Value = [];
        _rest = [];
        return IsStray = true;
    }
}
