using System.Text;
using Playbook.Files;

namespace Playbook.Generation.Writing;

/// <summary>
/// How addresses are spelt in the finished files. Everything before writes them from the root; here they get a base path, or become relative with their
/// <c>index.html</c>, so that the site works from a folder on disk. Only attribute values can start with <c>="/</c>: text has its quotes escaped.
/// </summary>
public sealed class AddressForm
{
    private readonly string _basePath;
    private readonly bool _portable;

    private AddressForm(string basePath, bool portable)
    {
        _basePath = basePath;
        _portable = portable;
    }

    public static AddressForm Root { get; } = new("", portable: false);

    /// <summary>Whether the site is opened from a folder, without a server.</summary>
    public bool IsPortable => _portable;

    /// <summary>Without the slash at its end; empty at the root of a host.</summary>
    public string BasePath => _basePath;

    public static AddressForm Portable { get; } = new("", portable: true);

    /// <param name="basePath">Such as <c>/handbook/</c>; <c>/</c> is the root.</param>
    public static AddressForm Below(string basePath) => basePath.Trim('/').Length == 0 ? Root : new("/" + basePath.Trim('/'), portable: false);

    /// <summary>The page's HTML with every address spelt for where it will stand.</summary>
    public string Apply(string html, SitePath page)
    {
        if (!_portable && _basePath.Length == 0)
        {
            return html;
        }

        const string Mark = "=\"/";
        var result = new StringBuilder(html.Length + 1024);
        var from = 0;
        for (var at = html.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = html.IndexOf(Mark, from, StringComparison.Ordinal))
        {
            var start = at + 2;
            var end = html.IndexOf('"', start);
            result.Append(html, from, start - from).Append(Spell(html[start..end], page));
            from = end;
        }

        return result.Append(html, from, html.Length - from).ToString();
    }

    /// <summary>One address from the root, with query and fragment, as a page has to write it.</summary>
    public string Spell(string address, SitePath page)
    {
        if (!_portable)
        {
            return _basePath + address;
        }

        var tail = address.AsSpan().IndexOfAny('?', '#') is >= 0 and var at ? address[at..] : "";
        var path = address[..^tail.Length];
        var file = path.EndsWith('/') ? path + "index.html" : path;
        var up = string.Concat(Enumerable.Repeat("../", page.OutputFile.Count(c => c == '/')));
        return $"{(up.Length == 0 ? "./" : up)}{file[1..]}{tail}";
    }
}
