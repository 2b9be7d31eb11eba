using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Validation;
using Playbook.Generation.Writing;

namespace Playbook.Generation.Rendering.Twins;

/// <summary>Writes an entry once more as Markdown, for people who take it along and for programs that read it.</summary>
internal sealed class PageTwin(SiteContext site, TwinAddresses addresses, IOutputFiles output) : IEachModule<ValidEntry, ValidEntry>
{
    public Stage Stage => Stage.Write;

    public ValidEntry Execute(ValidEntry item, DiagnosticBag diagnostics)
    {
        output.Write(TwinAddresses.FileFor(item.Linked.Entry.Address, Text(item)));
        return item;
    }

    private string Text(ValidEntry item)
    {
        var linked = item.Linked;
        var entry = linked.Entry;
        var writer = new MarkdownWriter();
        string AddressOf(string href) => addresses.Of(href, entry.Address);
        var fields = new FieldsAsMarkdown(writer, linked, site, AddressOf);
        TwinHead.Write(writer, entry.Title.Value, entry.Summary);
        writer.Apart();
        fields.Fact(site.Words.Say("twin-page"), () => Address(writer, AddressOf(entry.Address.Value)));
        fields.Fact(site.Words.Say("twin-type"), () => writer.Text(site.Words.Noun(entry.Type)));
        fields.Facts();
        fields.Sections(leading: true);
        if (FillGaps.In(linked.Body, site.Links) is { Value.Length: > 0 } body)
        {
            new HtmlAsMarkdown(writer, AddressOf).Write(body.Value);
        }

        fields.Sections(leading: false);
        if (linked.Parsed.Table is { } table)
        {
            writer.Heading(2);
            writer.Text(site.Words.Say("comparison-table"));
            writer.End();
            fields.Table(table);
        }

        return site.ListAbove(entry) is { } list ? $"{writer}\n{LlmsText.ItemsOf(list, addresses)}" : writer.ToString();
    }

    private static void Address(MarkdownWriter writer, string address)
    {
        writer.BeginLink();
        writer.Text(address);
        writer.EndLink(address);
    }
}
