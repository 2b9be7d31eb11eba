using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Playbook.Search;

namespace Playbook.Benchmarks.Relevance;

/// <summary>Reads any folder of Markdown: front matter, headings, plain text, and the links between its pages.</summary>
internal static partial class Handbook
{
    public static ImmutableArray<HandbookPage> Read(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Select(f => System.IO.Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.Split('/').Any(s => s.StartsWith('.') || s is "node_modules"))
            .Order(StringComparer.Ordinal)
            .ToList();
        var texts = files.ToDictionary(f => f, f => File.ReadAllText(System.IO.Path.Combine(folder, f)).ReplaceLineEndings("\n"), StringComparer.Ordinal);
        var targets = new LinkTargets(texts.Select(t => (t.Key, FrontMatter(t.Value, "permalink"))));
        return [.. texts.Select(t => ReadPage(t.Key, t.Value, targets)).OrderBy(p => p.Path, StringComparer.Ordinal)];
    }

    private static HandbookPage ReadPage(string path, string text, LinkTargets targets)
    {
        var body = FrontMatterBlock().Replace(text, "", 1);
        var sections = ImmutableArray.CreateBuilder<SearchSection>();
        var heading = "";
        var title = FrontMatter(text, "title");
        var lines = new List<string>();
        foreach (var line in body.Split('\n'))
        {
            if (HeadingLine().Match(line) is not { Success: true } match)
            {
                lines.Add(line);
                continue;
            }

            End();
            heading = Plain(match.Groups[2].Value);
            if (title is null && match.Groups[1].Length == 1)
            {
                (title, heading) = (heading, "");
            }
        }

        End();
        return new HandbookPage(path, title ?? System.IO.Path.GetFileNameWithoutExtension(path), FrontMatter(text, "description") ?? "", sections.ToImmutable(), LinksOf(path, body, targets));

        void End()
        {
            sections.Add(new SearchSection(heading, heading.ToLowerInvariant().Replace(' ', '-'), Plain(string.Join('\n', lines))));
            lines.Clear();
        }
    }

    private static ImmutableArray<HandbookLink> LinksOf(string path, string body, LinkTargets targets) =>
    [
        .. MarkdownLink().Matches(body).Concat(HtmlLink().Matches(body))
            .Select(m => (Text: Plain(m.Groups["text"].Value).Trim(), Target: targets.Resolve(path, m.Groups["href"].Value)))
            .Where(l => l.Target is not null && l.Target != path)
            .Select(l => new HandbookLink(l.Text, l.Target!)),
    ];

    private static string? FrontMatter(string text, string key) =>
        FrontMatterBlock().Match(text) is { Success: true } block && Regex.Match(block.Value, $"^{key}:[ ]*(.+)$", RegexOptions.Multiline) is { Success: true } match
            ? match.Groups[1].Value.Trim().Trim('"', '\'')
            : null;

    private static string Plain(string markdown) =>
        Markup().Replace(MarkdownLink().Replace(markdown, "${text}"), " ").Replace("`", "", StringComparison.Ordinal).Replace("*", "", StringComparison.Ordinal);

    [GeneratedRegex(@"\A---\n.*?\n---\n", RegexOptions.Singleline)]
    private static partial Regex FrontMatterBlock();

    [GeneratedRegex(@"^(#{1,6})\s+(.+?)\s*#*$")]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"(?<!!)\[(?<text>[^\[\]]+)\]\((?<href>(?:\{\{.*?\}\}|\{%.*?%\})?[^()\s]*)[^()]*\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"<a\s[^>]*href=""(?<href>[^""]+)""[^>]*>(?<text>.*?)</a>", RegexOptions.Singleline)]
    private static partial Regex HtmlLink();

    [GeneratedRegex(@"<[^>]*>|!\[[^\]]*\]\([^)]*\)|\{[{%:][^}]*\}|https?://\S+")]
    private static partial Regex Markup();
}
