using System.Buffers;
using System.Net;
using Playbook.Files;

namespace Playbook.Generation.Writing.Gate;

/// <summary>Holds an address in a finished page against the policy for all addresses, once more.</summary>
internal static class AllowedAddresses
{
    private static readonly SearchValues<char> Plain =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/#?=%+,;:@!$'()*");

    /// <summary>Why the address is not published; null when it is.</summary>
    /// <param name="written">As the page has it, entities not yet undone.</param>
    /// <param name="use">Where it stands. A redirect may be relative, in a folder on disk.</param>
    public static string? Refusal(ReadOnlySpan<char> written, UrlUse use)
    {
        // Most addresses of a page lead into the site, and are plain.
        if (IsPath(written) && !written.ContainsAnyExcept(Plain))
        {
            return null;
        }

        if (HasOtherEntity(written))
        {
            return "it has an entity that only browsers know";
        }

        var address = WebUtility.HtmlDecode(written.ToString());
        var verdict = UrlPolicy.Check(address, use == UrlUse.Redirect ? UrlUse.Resource : use);
        return verdict.Refusal;
    }

    private static bool IsPath(ReadOnlySpan<char> address) => address switch
    {
        ['/'] => true,
        ['/', not ('/' or '\\'), ..] => true,
        ['.', '/', ..] or ['.', '.', '/', ..] => true,
        _ => false,
    };

    /// <summary>Encoders write a handful of entities, always ended by a semicolon; a browser knows two thousand, such as <c>&amp;colon;</c>, some of them without.</summary>
    private static bool HasOtherEntity(ReadOnlySpan<char> text)
    {
        while (text.IndexOf('&') is >= 0 and var at)
        {
            text = text[(at + 1)..];
            var end = text.IndexOf(';');
            if (end < 0 || !IsWrittenByEncoders(text[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWrittenByEncoders(ReadOnlySpan<char> entity) => entity switch
    {
        "amp" or "lt" or "gt" or "quot" or "apos" => true,
        ['#', 'x' or 'X', .. { Length: > 0 and <= 6 } digits] => !digits.ContainsAnyExcept(Hexadecimal),
        ['#', .. { Length: > 0 and <= 7 } digits] => !digits.ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF");
}
