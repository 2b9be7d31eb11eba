using System.Net;
using Playbook.Files;
using Playbook.Generation.Html;

namespace Playbook.Generation.Writing.Gate;

internal ref partial struct PageCheck
{
    /// <summary>Checks each attribute by itself, and keeps the few that only make sense together.</summary>
    private Together Attributes(Element element, ReadOnlySpan<char> name, ReadOnlySpan<char> written)
    {
        var together = default(Together);
        var seen = 0UL;
        var attributes = new HtmlAttributes(written);
        while (attributes.Next())
        {
            if (attributes.IsStray)
            {
                GiveUp(attributes.Name, $"`<{name}>` has an attribute that is not written as `name=\"value\"`");
                break;
            }

            // Names that might be the same are looked at once more; there are hardly any.
            var mark = 1UL << (((attributes.Name.Length * 7) + attributes.Name[0] + (attributes.Name[^1] * 3)) & 63);
            if ((seen & mark) != 0 && HasTwice(written))
            {
                Refuse(written.TrimStart(), $"`<{name}>` has an attribute twice");
            }

            seen |= mark;
            if (attributes.Value.Contains('<'))
            {
                Refuse(attributes.Name, $"`{attributes.Name}` of `<{name}>` holds a bare `<`");
            }

            if (attributes.Name is "class")
            {
                continue;
            }

            if (attributes.Name.StartsWith("data-") || attributes.Name.StartsWith("aria-"))
            {
                if (attributes.Name.ContainsAnyInRange('A', 'Z'))
                {
                    Refuse(attributes.Name, $"`{attributes.Name}` is not in lower case");
                }

                continue;
            }

            var use = element.UseOf(attributes.Name);
            if (use == AttributeUse.None)
            {
                Refuse(attributes.Name, $"`{attributes.Name}` is no attribute of `<{name}>`");
                continue;
            }

            together.Keep(attributes.Name, attributes.Value);
            if (use != AttributeUse.Text)
            {
                Value(use, name, attributes);
            }
        }

        return together;
    }

    private void Value(AttributeUse use, ReadOnlySpan<char> element, in HtmlAttributes attribute)
    {
        var value = attribute.Value;
        var refusal = use switch
        {
            AttributeUse.Id => WhyNoId(value),
            AttributeUse.Link => AllowedAddresses.Refusal(value, UrlUse.Link),
            AttributeUse.Resource => AllowedAddresses.Refusal(value, UrlUse.Resource),
            AttributeUse.Page => AllowedAddresses.Refusal(value, UrlUse.Redirect),
            AttributeUse.Place => value is ['#', _, ..] ? null : "it leads out of the drawing",
            AttributeUse.Method => value is "get" or "dialog" ? null : "a page sends nothing but what it asks for",
            AttributeUse.Paint => LeadsOut(value) ? "it leads out of the drawing" : null,
            _ => null,
        };
        if (refusal is not null)
        {
            Refuse(attribute.Name, $"`{attribute.Name}` of `<{element}>` is `{Shortened(value)}`: {refusal}");
        }
        else if (use is AttributeUse.Link or AttributeUse.Resource or AttributeUse.Page)
        {
            Follow(value);
        }
    }

    private void Follow(ReadOnlySpan<char> address)
    {
        _differsByPage = true;
        if (links is not null)
        {
            links.Read(address.Contains('&') ? WebUtility.HtmlDecode(address.ToString()) : address);
        }
    }

    private string? WhyNoId(ReadOnlySpan<char> id)
    {
        _differsByPage = true;
        if (id.IsEmpty || id.ContainsAny(" \n\t\r\f"))
        {
            return "an id is one word";
        }

        return ids.Add(id.Contains('&') ? WebUtility.HtmlDecode(id.ToString()) : id) ? null : "the page has this id twice";
    }

    private static bool LeadsOut(ReadOnlySpan<char> paint)
    {
        if (paint.Contains('\\') || paint.Contains('&'))
        {
            return true;
        }

        while (paint.IndexOf("url", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            paint = paint[(at + 3)..];
            if (!paint.StartsWith("(#"))
            {
                return true;
            }
        }

        return false;
    }

    // A browser takes the first and drops the second, so that the one that was checked need not be the one that counts.
    private static bool HasTwice(ReadOnlySpan<char> written)
    {
        var one = new HtmlAttributes(written);
        while (one.Next())
        {
            var other = one;
            while (other.Next())
            {
                if (other.Name.SequenceEqual(one.Name))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static string Shortened(ReadOnlySpan<char> value) => value.Length <= 80 ? value.ToString() : $"{value[..79]}…";
}
