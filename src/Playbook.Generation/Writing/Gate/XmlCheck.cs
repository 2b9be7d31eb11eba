using System.Xml;
using Playbook.Files;

namespace Playbook.Generation.Writing.Gate;

/// <summary>Reads a feed, a site map or a drawing to its end: well formed, without a document type, and nothing in it that acts.</summary>
internal static class XmlCheck
{
    public const string Atom = "http://www.w3.org/2005/Atom";
    public const string Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    public const string Svg = "http://www.w3.org/2000/svg";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <param name="content">The file.</param>
    /// <param name="space">The name space all its elements belong to.</param>
    public static Fault? FirstFault(ReadOnlyMemory<byte> content, string space)
    {
        try
        {
            using var xml = XmlReader.Create(new MemoryStream(content.ToArray()), Settings);
            while (xml.Read())
            {
                if (WhyNot(xml, space) is { } reason)
                {
                    return new Fault(0, $"line {((IXmlLineInfo)xml).LineNumber}: {reason}");
                }
            }

            return null;
        }
        catch (XmlException e)
        {
            return new Fault(0, $"line {e.LineNumber}: it is no well-formed XML");
        }
    }

    private static string? WhyNot(XmlReader xml, string space)
    {
        if (xml.NodeType == XmlNodeType.ProcessingInstruction)
        {
            return $"`<?{xml.Name}?>` tells a reader what to do";
        }

        if (xml.NodeType != XmlNodeType.Element)
        {
            return null;
        }

        if (xml.NamespaceURI != space || xml.LocalName is "script" or "foreignObject" or "set" || xml.LocalName.StartsWith("animate", StringComparison.Ordinal))
        {
            return $"`<{xml.Name}>` does not belong here";
        }

        for (var more = xml.MoveToFirstAttribute(); more; more = xml.MoveToNextAttribute())
        {
            if (WhyNotAttribute(xml.LocalName, xml.Value, space) is { } reason)
            {
                return $"`{xml.Name}` {reason}";
            }
        }

        xml.MoveToElement();
        return null;
    }

    private static string? WhyNotAttribute(string name, string value, string space) => name switch
    {
        _ when name.StartsWith("on", StringComparison.OrdinalIgnoreCase) => "would run a script",
        "href" when space == Svg => value is ['#', ..] ? null : "leads out of the drawing",
        "href" or "src" => UrlPolicy.Check(value, UrlUse.Web).Refusal is { } refusal ? $"is refused: {refusal}" : null,
        "type" when space == Atom && value is "html" or "xhtml" => "says that its text is markup",
        _ => null,
    };
}
