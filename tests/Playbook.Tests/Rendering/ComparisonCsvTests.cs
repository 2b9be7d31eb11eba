using System.Text;
using Playbook.Generation;
using Playbook.Generation.Rendering.Comparisons;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Rendering;

public sealed class ComparisonCsvTests
{
    [Theory]
    [InlineData("Plain", "Plain")]
    [InlineData("One, two", "\"One, two\"")]
    [InlineData("Say \"no\"", "\"Say \"\"no\"\"\"")]
    [InlineData("=HYPERLINK(\"//x\")", "\"'=HYPERLINK(\"\"//x\"\")\"")]
    [InlineData("  +1", "\"'  +1\"")]
    [InlineData("-2", "\"'-2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\uff1dcmd", "\"'\uff1dcmd\"")]
    [InlineData("", "")]
    public void No_cell_starts_a_formula(string text, string cell) => Assert.Equal(cell, ComparisonCsv.Cell(text));

    [Fact]
    public void A_comparison_can_be_downloaded_as_its_readers_see_it()
    {
        using var playbook = new TinyPlaybook
        {
            ["playbook.yml"] = "title: Tiny\n",
            ["comparisons/words.yml"] = "title: Words\nowner: ux\nsides: [{ id: cx, title: CX }, { id: ux, title: \"=UX\" }]\n",
            ["comparisons/words.csv"] = "id,label,cx,ux\r\nscope,Scope,\"The **whole**, [all](../guide.md) of it\",+1\r\n",
            ["guide.md"] = "# Guide\n",
        };
        var files = new MemoryFiles();

        new SiteBuilder(new SiteRequest { Input = playbook.Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);

        var csv = files.All.Single(f => f.Address.Value == "/comparisons/words.csv");
        Assert.Equal("text/csv; charset=utf-8", csv.MediaType);
        Assert.Equal("\uFEFFid,label,CX,\"'=UX\"\r\nscope,Scope,\"The whole, all of it\",\"'+1\"\r\n", Encoding.UTF8.GetString(csv.Content.Span));
        Assert.Contains("href=\"/comparisons/words.csv\"", Encoding.UTF8.GetString(files.All.Single(f => f.Address.Value == "/comparisons/words/").Content.Span), StringComparison.Ordinal);
    }
}
