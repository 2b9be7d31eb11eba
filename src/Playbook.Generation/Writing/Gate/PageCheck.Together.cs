using System.Text;
using Playbook.Files;

namespace Playbook.Generation.Writing.Gate;

internal ref partial struct PageCheck
{
    /// <summary>What elements of the head may do depends on attributes together.</summary>
    private void Rely(Element element, ReadOnlySpan<char> tag, in Together attributes)
    {
        if (element.Space != Space.Html)
        {
            return;
        }

        switch (element.Name)
        {
            case "meta":
                Meta(tag, attributes);
                break;
            case "link":
                Link(tag, attributes);
                break;
            case "script" when !attributes.HasSource && attributes.Type is not ("application/json" or "application/ld+json"):
                GiveUp(tag, "`<script>` has no `src`: scripts are files of the site");
                break;
            case "script" when attributes.HasSource && attributes.Type is not ("" or "module" or "text/javascript"):
                Refuse(tag, $"`type` of `<script>` is `{Shortened(attributes.Type)}`");
                break;
        }
    }

    private void Meta(ReadOnlySpan<char> tag, in Together attributes)
    {
        _knowsCharset |= attributes.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
        _differsByPage |= !attributes.Charset.IsEmpty;
        switch (attributes.HttpEquiv)
        {
            case "" or "Content-Security-Policy":
                break;
            case "refresh" when RefreshTarget(attributes.Content) is { IsEmpty: false } target && AllowedAddresses.Refusal(target, UrlUse.Redirect) is null:
                Follow(target);
                break;
            default:
                Refuse(tag, $"`<meta http-equiv=\"{Shortened(attributes.HttpEquiv)}\">` says `{Shortened(attributes.Content)}`");
                break;
        }
    }

    private void Link(ReadOnlySpan<char> tag, in Together attributes)
    {
        var use = attributes.Rel switch
        {
            "stylesheet" or "icon" or "apple-touch-icon" or "mask-icon" or "manifest" or "preload" or "modulepreload" => UrlUse.Resource,
            "canonical" or "alternate" or "prev" or "next" or "license" or "author" or "help" => UrlUse.Link,
            _ => (UrlUse?)null,
        };
        if (use is null)
        {
            Refuse(tag, $"`rel` of `<link>` is `{Shortened(attributes.Rel)}`");
        }
        else if (AllowedAddresses.Refusal(attributes.Href, use.Value) is { } refusal)
        {
            Refuse(tag, $"`href` of `<link>` is `{Shortened(attributes.Href)}`: {refusal}");
        }
        else
        {
            Follow(attributes.Href);
        }
    }

    private static ReadOnlySpan<char> RefreshTarget(ReadOnlySpan<char> content)
    {
        const string Mark = "; url=";
        var at = content.IndexOf(Mark);
        return at > 0 && !content[..at].ContainsAnyExceptInRange('0', '9') ? content[(at + Mark.Length)..] : [];
    }

    /// <summary>Data for machines; a script with a file has no text.</summary>
    private void Script(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        if (!JsonCheck.IsJson(bytes.AsSpan(0, Encoding.UTF8.GetBytes(text, bytes))))
        {
            GiveUp(text, "`<script>` holds more than data");
        }
    }

    /// <summary>The attributes that only make sense with one another.</summary>
    private ref struct Together
    {
        public bool HasSource { get; private set; }

        public ReadOnlySpan<char> Type { get; private set; }

        public ReadOnlySpan<char> Rel { get; private set; }

        public ReadOnlySpan<char> Href { get; private set; }

        public ReadOnlySpan<char> Charset { get; private set; }

        public ReadOnlySpan<char> HttpEquiv { get; private set; }

        public ReadOnlySpan<char> Content { get; private set; }

        public void Keep(ReadOnlySpan<char> name, ReadOnlySpan<char> value)
        {
            switch (name)
            {
                case "src":
                    HasSource = true;
                    break;
                case "type":
                    Type = value;
                    break;
                case "rel":
                    Rel = value;
                    break;
                case "href":
                    Href = value;
                    break;
                case "charset":
                    Charset = value;
                    break;
                case "http-equiv":
                    HttpEquiv = value;
                    break;
                case "content":
                    Content = value;
                    break;
            }
        }
    }
}
