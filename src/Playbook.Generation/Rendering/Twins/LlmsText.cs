using System.Text;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Rendering.Lists;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>
/// Lists of pages as Markdown: one for each section, one for the front page, and <c>llms.txt</c>, which names every page's Markdown in the form that
/// llmstxt.org describes.
/// </summary>
internal sealed class LlmsText(SiteContext site, TwinAddresses addresses)
{
    public static readonly SitePath Address = new("/llms.txt");

    public IEnumerable<OutputFile> All()
    {
        yield return new OutputFile(Address, Encoding.UTF8.GetBytes(Index()), "text/plain; charset=utf-8");
        foreach (var section in site.Sections.Where(s => s.Address != SitePath.Root && s.Index is null))
        {
            yield return TwinAddresses.FileFor(section.Address, List(section));
        }

        if (!site.Model.Entries.Any(e => SiteContext.IsHome(e.Address)))
        {
            yield return TwinAddresses.FileFor(SitePath.Root, Home());
        }
    }

    /// <summary>The entries of a list, one a line, as the list's own page links to them.</summary>
    public static string ItemsOf(Section section, TwinAddresses addresses)
    {
        var text = new StringBuilder();
        foreach (var entry in section.Entries)
        {
            Item(text, entry.Title.Value, entry.Summary, addresses.Of(entry.Address.Value, section.Address));
        }

        return text.ToString();
    }

    private string Index()
    {
        var text = Head(site.Settings.Title, site.Settings.Description);
        text.Append(MarkdownEscapes.Line(site.Words.Say("llms-note"))).Append("\n\n");
        foreach (var section in site.Sections)
        {
            text.Append("## ").Append(MarkdownEscapes.Line(section.Title)).Append("\n\n");
            Items(text, section, Address, e => TwinAddresses.For(e.Address));
            text.Append('\n');
        }

        return text.ToString().TrimEnd() + "\n";
    }

    private string List(Section section)
    {
        var text = Head(section.Title, section.Description);
        Items(text, section, section.Address, e => e.Address);
        return text.ToString();
    }

    private string Home()
    {
        var text = Head(site.Settings.Title, site.Settings.Description);
        foreach (var section in site.Sections.Where(s => s.Address != SitePath.Root))
        {
            Item(text, section.Title, section.Description, addresses.Of(section.Address.Value, SitePath.Root));
        }

        return text.ToString();
    }

    private void Items(StringBuilder text, Section section, SitePath from, Func<Entry, SitePath> where)
    {
        foreach (var entry in section.Index is { } index ? section.Entries.Prepend(index) : section.Entries)
        {
            Item(text, entry.Title.Value, entry.Summary, addresses.Of(where(entry).Value, from));
        }
    }

    private static void Item(StringBuilder text, string title, string? summary, string address)
    {
        text.Append("- ").Append(MarkdownEscapes.Link(title, address));
        if (!string.IsNullOrWhiteSpace(summary))
        {
            text.Append(": ").Append(MarkdownEscapes.Line(summary));
        }

        text.Append('\n');
    }

    private static StringBuilder Head(string title, string? description)
    {
        var writer = new MarkdownWriter();
        TwinHead.Write(writer, title, description);
        return new StringBuilder(writer.ToString()).Append('\n');
    }
}
