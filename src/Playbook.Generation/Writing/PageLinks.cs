using System.Net;

namespace Playbook.Generation.Writing;

/// <summary>
/// Finds the addresses and ids in a finished page without building its tree, which would cost as much as drawing it. Text has its quotes escaped, so an
/// equals sign with a quote behind it is an attribute.
/// </summary>
internal ref struct PageLinks(ReadOnlySpan<char> html)
{
    private ReadOnlySpan<char> _rest = html;

    /// <summary>Whether <see cref="Value"/> is an id of the page; an address otherwise.</summary>
    public bool IsId { get; private set; }

    /// <summary>As a browser reads it, entities undone.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    public bool Next()
    {
        while (_rest.IndexOf("=\"") is >= 0 and var at)
        {
            var name = _rest[..at];
            var value = _rest[(at + 2)..];
            var end = value.IndexOf('"');
            if (end < 0)
            {
                return false;
            }

            _rest = value[(end + 1)..];
            IsId = name.EndsWith(" id");
            if (IsId || name.EndsWith(" href") || name.EndsWith(" src") || name.EndsWith(" action"))
            {
                Value = value[..end].Contains('&') ? WebUtility.HtmlDecode(value[..end].ToString()) : value[..end];
                return true;
            }
        }

        return false;
    }
}
