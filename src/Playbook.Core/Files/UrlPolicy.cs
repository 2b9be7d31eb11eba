using System.Buffers;
using System.Net;

namespace Playbook.Files;

/// <summary>Where an address is going to stand.</summary>
public enum UrlUse
{
    /// <summary>The target of a link.</summary>
    Link,

    /// <summary>A picture, font or other file that the page loads by itself: from this site only.</summary>
    Resource,

    /// <summary>The address of a redirect: a path of this site only.</summary>
    Redirect,

    /// <summary>The address of the site itself, or another whole web address.</summary>
    Web,
}

/// <summary>What kind of address it is.</summary>
public enum UrlForm
{
    Refused,

    /// <summary><c>https://...</c> or <c>http://...</c></summary>
    Web,

    /// <summary><c>mailto:...</c></summary>
    Mail,

    /// <summary><c>tel:...</c></summary>
    Phone,

    /// <summary><c>#place</c> on the same page.</summary>
    Fragment,

    /// <summary><c>/from/the/root</c> of the site.</summary>
    SitePath,

    /// <summary>Relative to the file it stands in.</summary>
    Relative,
}

/// <summary>The answer to one address: its form, or why it must not be published.</summary>
/// <param name="Refusal">Ends the sentence "the address is not allowed because ..."; null when it is allowed.</param>
public readonly record struct UrlVerdict(UrlForm Form, string? Refusal)
{
    public bool IsAllowed => Form != UrlForm.Refused;
}

/// <summary>
/// The one gate for addresses that contributors write: links, pictures, definitions, fields, cells, redirects.
/// What is not known to be harmless is refused; an allowed address still has to be escaped where it is written.
/// </summary>
public static class UrlPolicy
{
    private const int MaxLength = 2000;

    private static readonly SearchValues<char> PathEnds = SearchValues.Create("/?#");

    /// <summary>Judges an address; entities (<c>&amp;#106;avascript:</c>) are seen through, however often they are wrapped.</summary>
    public static UrlVerdict Check(string target, UrlUse use)
    {
        var verdict = Judge(target, use);
        for (var layer = 0; verdict.IsAllowed && target.Contains('&', StringComparison.Ordinal); layer++)
        {
            var inner = WebUtility.HtmlDecode(target);
            if (inner == target)
            {
                break;
            }

            if (layer == 4)
            {
                return Refuse("it wraps entities in entities");
            }

            target = inner;
            if (Judge(target, use) is { IsAllowed: false } refused)
            {
                return refused;
            }
        }

        return verdict;
    }

    private static UrlVerdict Judge(string target, UrlUse use)
    {
        if (target.Length == 0)
        {
            return Refuse("it is empty");
        }

        if (target.Length > MaxLength)
        {
            return Refuse($"it is longer than {MaxLength} characters");
        }

        foreach (var rune in target.EnumerateRunes())
        {
            // Half of a pair of characters comes out as the sign for a damaged one.
            if (rune.IsBmp && Unwanted((char)rune.Value) is { } reason)
            {
                return Refuse(reason);
            }
        }

        var form = FormOf(target);
        return form.IsAllowed && !Fits(form.Form, use) ? Refuse(Misfit(use)) : form;
    }

    private static UrlVerdict FormOf(string target)
    {
        if (target[0] == '#')
        {
            return new UrlVerdict(UrlForm.Fragment, null);
        }

        if (target.StartsWith("//", StringComparison.Ordinal))
        {
            return Refuse("it starts with `//`, which leads to another host");
        }

        var firstEnd = target.AsSpan().IndexOfAny(PathEnds);
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || (firstEnd >= 0 && firstEnd < colon))
        {
            return new UrlVerdict(target[0] == '/' ? UrlForm.SitePath : UrlForm.Relative, null);
        }

        return target[..colon].ToLowerInvariant() switch
        {
            "https" or "http" => Web(target.AsSpan(colon + 1)),
            "mailto" => colon + 1 < target.Length ? new UrlVerdict(UrlForm.Mail, null) : Refuse("it names nobody"),
            "tel" => colon + 1 < target.Length ? new UrlVerdict(UrlForm.Phone, null) : Refuse("it has no number"),
            var scheme => Refuse($"`{scheme}:` addresses are not published; `https:`, `http:`, `mailto:`, `tel:` and paths are"),
        };
    }

    private static UrlVerdict Web(ReadOnlySpan<char> afterScheme)
    {
        if (!afterScheme.StartsWith("//"))
        {
            return Refuse("two slashes are missing after `https:`");
        }

        var authority = afterScheme[2..];
        var end = authority.IndexOfAny(PathEnds);
        authority = end < 0 ? authority : authority[..end];
        if (authority.IsEmpty)
        {
            return Refuse("it has no host");
        }

        // "https://bank.example@evil.example" reads as one host and leads to the other.
        return authority.Contains('@') ? Refuse("it hides its host behind an `@`") : new UrlVerdict(UrlForm.Web, null);
    }

    private static bool Fits(UrlForm form, UrlUse use) => use switch
    {
        UrlUse.Link => true,
        UrlUse.Resource => form is UrlForm.SitePath or UrlForm.Relative,
        UrlUse.Redirect => form is UrlForm.SitePath,
        _ => form is UrlForm.Web,
    };

    private static string Misfit(UrlUse use) => use switch
    {
        UrlUse.Resource => "a page loads files of this site only",
        UrlUse.Redirect => "a redirect leads to a path of this site, such as `/plays/map-the-journey/`",
        _ => "a whole web address is needed here, such as `https://playbook.example.com`",
    };

    private static string? Unwanted(char c) => c switch
    {
        > ' ' and < '\u007f' => c == '\\' ? "it has a backslash" : null,
        ' ' or '\u00a0' or '\u1680' or (>= '\u2000' and <= '\u200a') or '\u2028' or '\u2029' or '\u202f' or '\u205f' or '\u3000' =>
            "it has a space (write `%20`)",
        < ' ' or (>= '\u007f' and <= '\u009f') => "it has a control character",
        '\u00ad' or '\u034f' or '\u061c' or '\u115f' or '\u1160' or '\u17b4' or '\u17b5' or '\u180e' or (>= '\u200b' and <= '\u200f') or (>= '\u202a' and <= '\u202e')
            or (>= '\u2060' and <= '\u206f') or '\u3164' or '\ufeff' or '\uffa0' => "it has an invisible character",
        '\ufffd' or (>= '\ufff0' and <= '\ufffb') => "it has a character that stands for a damaged one",
        _ => null,
    };

    private static UrlVerdict Refuse(string reason) => new(UrlForm.Refused, reason);
}
