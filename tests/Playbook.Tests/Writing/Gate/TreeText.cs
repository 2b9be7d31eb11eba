using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Playbook.Tests.Writing.Gate;

/// <summary>A page's tree as a browser makes it, in one line: <c>ul(li('x'))</c>.</summary>
internal static class TreeText
{
    private static readonly HtmlParser Parser = new();

    /// <summary>What stands in <c>main</c>; null when the page around it is not the one that was written.</summary>
    public static string? OfMain(string page)
    {
        var document = Parser.ParseDocument(page);
        var isWhole = document.Body is { } body
            && body.ChildNodes.OfType<IElement>().ToList() is [{ LocalName: "main" }]
            && body.ChildNodes.OfType<IText>().All(t => string.IsNullOrWhiteSpace(t.Data))
            && document.DocumentElement.Children.Length == 2
            && document.Head!.Children.Select(c => c.LocalName).SequenceEqual(["meta", "title"]);
        return isWhole ? Inner(document.Body!.Children[0]) : null;
    }

    public static string Inner(INode node)
    {
        var text = new StringBuilder();
        foreach (var child in (node is IHtmlTemplateElement template ? template.Content : node).ChildNodes)
        {
            if (child is IElement element)
            {
                text.Append(element.LocalName).Append('(').Append(Inner(element)).Append(')');
            }
            else if (child is IText data)
            {
                text.Append(string.Concat(data.Data.Where(c => !char.IsWhiteSpace(c)).Select(c => $"'{c}'")));
            }
        }

        return text.ToString();
    }
}
