using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace Playbook.Tests.Site;

/// <summary>What search leads to is on the page: the index is made without drawing one.</summary>
public sealed class SearchSectionsTests
{
    private static readonly List<(string Url, string Heading, string Id)> Sections = [.. Read()];

    [Fact]
    public void Every_section_that_a_result_leads_to_stands_on_its_page_under_that_heading()
    {
        var parser = new HtmlParser();
        foreach (var page in Sections.GroupBy(s => s.Url))
        {
            var document = parser.ParseDocument(Encoding.UTF8.GetString(StarterPlaybook.Files[$"{page.Key[1..]}index.html"].Content.Span));
            Assert.All(page, section => Assert.Contains(Squeezed(section.Heading), Squeezed(document.GetElementById(section.Id)?.TextContent ?? $"no #{section.Id}"), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("field-agenda", "Agenda")]
    [InlineData("field-milestones", "Milestones")]
    [InlineData("by-cadence", "By cadence")]
    [InlineData("timeline", "When who is part of it")]
    public void Fields_and_overviews_are_among_them(string id, string heading) => Assert.Contains(Sections, s => s.Id == id && s.Heading == heading);

    private static string Squeezed(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static IEnumerable<(string, string, string)> Read()
    {
        foreach (var file in StarterPlaybook.Files.Values.Where(f => f.Path.StartsWith("search/index/m", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(file.Content["playbook.search.file(".Length..^2]);
            foreach (var page in json.RootElement.EnumerateArray())
            {
                var headings = page[4].EnumerateArray().ToArray();
                for (var i = 0; i < headings.Length; i += 2)
                {
                    var text = headings[i].GetString()!;
                    yield return (page[0].GetString()!, text.TrimEnd('…'), headings[i + 1].ValueKind == JsonValueKind.Number ? Playbook.Search.Index.Records.UsualId(text) : headings[i + 1].GetString()!);
                }
            }
        }
    }
}
