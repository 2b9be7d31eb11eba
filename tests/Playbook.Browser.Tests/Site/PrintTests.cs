using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.Browser.Tests.Site;

public sealed partial class PrintTests(PlainReader reader) : IClassFixture<PlainReader>
{
    [Fact]
    public async Task The_longest_play_fits_on_one_sheet()
    {
        await reader.OpenAsync("play");

        var paper = Encoding.Latin1.GetString(await reader.Page.PdfAsync(new() { Format = "A4", PreferCSSPageSize = false }));

        Assert.Single(Sheet().Matches(paper));
    }

    [GeneratedRegex(@"/Type\s*/Page\b(?!s)")]
    private static partial Regex Sheet();
}
