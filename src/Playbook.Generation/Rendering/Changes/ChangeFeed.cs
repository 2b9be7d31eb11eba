using System.Globalization;
using System.Text;
using System.Xml;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Generation.Rendering.Changes;

/// <summary>
/// The newest changes as an Atom feed. A feed is read far away from the site, so it has whole addresses only, and there is none where the site's own is unknown.
/// </summary>
internal sealed class ChangeFeed(SiteContext site, AddressForm addresses, Uri siteUrl)
{
    public static readonly SitePath Address = new("/feed.xml");

    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 50;

    /// <summary>Null when nothing in the playbook has a date.</summary>
    public OutputFile? File()
    {
        var newest = site.Model.Entries
            .Where(e => e.Fields["unlisted"] is not BooleanValue { Value: true })
            .SelectMany(e => site.Changes.Of(e).Select(c => (Entry: e, Change: c)))
            .OrderByDescending(c => c.Change.Day)
            .ThenBy(c => c.Entry.Address.Value, StringComparer.Ordinal)
            .DistinctBy(c => (c.Entry.Address, c.Change.Day))
            .Take(Most)
            .ToList();
        if (newest.Count == 0)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, site.Settings.Language);
            Head(xml, newest[0].Change.Day);
            foreach (var (entry, change) in newest)
            {
                Write(xml, entry, change);
            }

            xml.WriteEndElement();
        }

        return new OutputFile(Address, buffer.ToArray(), "application/atom+xml; charset=utf-8");
    }

    private void Head(XmlWriter xml, DateOnly updated)
    {
        xml.WriteElementString("title", Atom, Text(site.Settings.Title));
        xml.WriteElementString("id", Atom, Whole(SitePath.Root));
        Link(xml, "self", Whole(Address));
        Link(xml, "alternate", Whole(SitePath.Root));
        xml.WriteElementString("updated", Atom, Midnight(updated));
        xml.WriteStartElement("author", Atom);
        xml.WriteElementString("name", Atom, Text(site.Settings.Title));
        xml.WriteEndElement();
    }

    private void Write(XmlWriter xml, Entry entry, Change change)
    {
        var page = Whole(entry.Address);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("title", Atom, Text(entry.Title.Value));

        // Names the change for good, by RFC 4151: an address can come to hold another page.
        xml.WriteElementString("id", Atom, $"tag:{siteUrl.IdnHost},{Iso(change.Day)}:{new Uri(page).AbsolutePath}");
        Link(xml, "alternate", page);
        xml.WriteElementString("updated", Atom, Midnight(change.Day));
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", entry.Type.Name);
        xml.WriteAttributeString("label", Text(site.Words.Noun(entry.Type)));
        xml.WriteEndElement();
        xml.WriteElementString("summary", Atom, Text(Summary(entry, change)));
        xml.WriteEndElement();
    }

    private string Summary(Entry entry, Change change)
    {
        var what = change.What ?? site.Words.Say(change.Kind == ChangeKind.Reviewed ? "feed-reviewed" : "feed-edited");
        return string.IsNullOrWhiteSpace(entry.Summary) ? what : $"{what} – {entry.Summary}";
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    private string Whole(SitePath page) => new Uri(siteUrl, addresses.Spell(page.Value, SitePath.Root)).AbsoluteUri;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Midnight(DateOnly day) => Iso(day) + "T00:00:00Z";

    /// <summary>Without the few characters that XML has no way to write.</summary>
    private static string Text(string text) =>
        string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
