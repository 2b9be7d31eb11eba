namespace Playbook.Generation.Rendering.Twins;

/// <summary>How each Markdown file of the site begins: a title and a sentence.</summary>
internal static class TwinHead
{
    public static void Write(MarkdownWriter writer, string title, string? summary)
    {
        writer.Heading(1);
        writer.Text(title);
        writer.End();
        if (!string.IsNullOrWhiteSpace(summary))
        {
            writer.Open("> ", "> ");
            writer.Text(summary);
            writer.Close();
        }
    }
}
