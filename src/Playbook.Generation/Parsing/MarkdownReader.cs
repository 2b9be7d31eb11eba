using Playbook.Diagnostics;
using Playbook.Generation.Parsing.Markdown;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Reads Markdown into safe HTML and facts. One reader serves every thread; nothing an author writes makes it throw.</summary>
public sealed class MarkdownReader(MarkdownPolicy policy)
{
    /// <param name="text">The body of a page or the value of a field.</param>
    /// <param name="diagnostics">Where problems go; whatever they are, there is a body to show.</param>
    /// <param name="isPageBody">Whether a leading level-1 heading is the title of the page and the others begin at level 2; in a field they begin at level 3.</param>
    /// <param name="idPrefix">Stands before every id, so that two fields of one page do not hand out the same.</param>
    public MarkdownBody Read(MappedText text, DiagnosticBag diagnostics, bool isPageBody, string idPrefix = "") =>
        Read(text, diagnostics, isPageBody, idPrefix, TakenIds.None());

    /// <param name="taken">The ids that the page has already; those of the text are added.</param>
    internal MarkdownBody Read(MappedText text, DiagnosticBag diagnostics, bool isPageBody, string idPrefix, TakenIds taken)
    {
        if (string.IsNullOrWhiteSpace(text.Value))
        {
            return MarkdownBody.Empty;
        }

        var source = new MarkdownSource(text);
        try
        {
            MarkdownLimits.Check(source.Text, policy);
            var document = Markdig.Markdown.Parse(source.Text, MarkdownSyntax.Pipeline);
            using var writer = new BodyWriter(source, document, policy, diagnostics, isPageBody, idPrefix, taken);
            return writer.Write();
        }
        catch (LimitException limit)
        {
            diagnostics.Report(limit.Rule, source.LocateLine(limit.Offset), limit.Values).Help(Advice(limit.Rule));
        }
        catch (ArgumentException e) when (e.Message.Contains("nested", StringComparison.Ordinal))
        {
            diagnostics.Report(MarkdownRules.TooDeep, source.LocateLine(MarkdownLimits.DeepestLine(source.Text)), policy.MaxDepth).Help(Advice(MarkdownRules.TooDeep));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // The parser is a library: what it cannot read is the author's to know and ours to mend, not a reason to lose the other pages.
            diagnostics.Report(MarkdownRules.UnreadableMarkdown, source.LocateLine(0)).Help(Advice(MarkdownRules.UnreadableMarkdown));
        }

        return AsWritten(source);
    }

    private static string Advice(DiagnosticRule rule) => rule.Name switch
    {
        "too-deep" => "write it flatter: a list inside a list inside a list is as deep as a reader follows",
        "too-many-headings" => "split the page",
        "oversized-block" => "leave blank lines between paragraphs; keep long data in a CSV file",
        "too-many-callouts" => "keep callouts for what must not be missed",
        "table-too-large" => "keep large tables in a CSV file",
        "too-many-definitions" => "split the page, or write the targets in the links themselves",
        "unreadable-markdown" => "halve the text until the part that causes it is found, and report that part as a bug of Playbook",
        _ => "leave blank lines between paragraphs, or split the page",
    };

    /// <summary>A text that was refused is still shown, as the characters it is made of.</summary>
    private static MarkdownBody AsWritten(MarkdownSource source)
    {
        using var html = new HtmlBytes(source.Text.Length, int.MaxValue);
        html.Raw("<pre class=\"unread\" tabindex=\"0\">"u8);
        html.Text(source.Masks?.Uncover(source.Text) ?? source.Text);
        html.Raw("</pre>\n"u8);
        return new MarkdownBody { Html = html.Written.ToArray() };
    }
}
