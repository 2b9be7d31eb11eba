using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Playbook.Cli.Reporting;
using Playbook.Generation;

namespace Playbook.Tests.Cli;

/// <summary>The shape of a report: what stands at its end, and that every format says the same.</summary>
public sealed class TotalsTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["in/playbook.yml"] = "title: Tiny\nseverity: { orphan-page: off }\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void A_few_problems_are_counted_in_one_line()
    {
        Pages(2, "[x](gone.md)");

        Assert.Equal(["2 entries checked: 2 errors"], Lines(Total(always: false)));
    }

    [Fact]
    public void Many_are_broken_down_by_rule_and_by_cause()
    {
        Pages(12, "[x](gone.md) <b>x</b>");

        var lines = Lines(Total(always: false));

        Assert.Equal("12 entries checked: 24 errors", lines[0]);
        Assert.Contains("    12 errors    PB1201 raw-html, in 12 files", lines);
        Assert.Contains("    12 errors    PB3001 broken-link, in 12 files", lines);
        Assert.Contains("by cause: 2 things to mend, that first which most readers meet", lines);
        Assert.Contains("     2. error[PB3001]: `gone.md` leads to no page of this playbook", lines);
        Assert.Contains("        12 times in 12 files, first in/page-01.md:5:5", lines);
        Assert.Contains("        help: check the file's name and folder, or remove the link", lines);
    }

    [Fact]
    public void A_summary_breaks_down_whatever_there_is()
    {
        Pages(1, "[x](gone.md)");

        Assert.Contains("by cause: one thing to mend, which is", Lines(Total(always: true)));
        Pages(1, "Text.");
        Assert.Equal(["1 entry checked: all is well"], Lines(Total(always: true)));
    }

    [Fact]
    public void Ten_causes_are_shown_and_the_others_counted()
    {
        _playbook["in/a.md"] = $"# A\n\n{string.Join(' ', Enumerable.Range(1, 14).Select(i => $"[x](gone-{i}.md)"))}\n";

        var lines = Lines(Total(always: false));

        Assert.Equal(10, lines.Count(l => Regex.IsMatch(l, @"^ +\d+\. ")));
        Assert.Contains("        and 4 more, which --format json lists", lines);
    }

    [Fact]
    public void What_is_not_told_one_by_one_is_named()
    {
        File.Delete(Path.Combine(_playbook.Folder, "in/playbook.yml"));
        Pages(3, "<b>x</b>");
        _playbook["in/claims/a.md"] = "---\ntitle: A\nsummary: Text.\nsummary: Again.\nstatement: One.\nvalue: 1\n---\n";

        var lines = Lines(Total(always: false, lenient: true));

        Assert.Contains("2 of them are habits told once, at their first file; `check` names each place", lines);
        Assert.Contains("3 more wait until the files can be read that they are about", lines);
    }

    [Fact]
    public void Of_very_many_reports_those_to_mend_first_are_printed_in_reading_order()
    {
        Pages(210, "<b>x</b>");
        _playbook["in/a.md"] = "# A\n\n[x](gone.md) and [page](page-01.md)\n";
        using var text = new StringWriter(CultureInfo.InvariantCulture);

        new TextReporter(text, new ShownPaths("in")).Write(Check());

        var places = Lines(text).Where(l => l.TrimStart().StartsWith("--> ", StringComparison.Ordinal)).ToList();
        Assert.Equal(200, places.Count);
        Assert.Equal(places.Order(StringComparer.Ordinal), places);
        Assert.DoesNotContain(places, p => p.Contains("in/a.md", StringComparison.Ordinal));
        Assert.Contains("... and 11 more, which are counted below; these are the ones to mend first, --format json lists them all", Lines(text));
    }

    [Fact]
    public void Json_has_the_same_totals()
    {
        Pages(12, "[x](gone.md) <b>x</b>");

        using var whole = Json(summary: false);
        using var summary = Json(summary: true);

        Assert.Equal(["entries", "columnKind", "diagnostics", "totals"], whole.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(["entries", "columnKind", "totals"], summary.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(whole.RootElement.GetProperty("totals").GetRawText(), summary.RootElement.GetProperty("totals").GetRawText());
        var totals = whole.RootElement.GetProperty("totals");
        Assert.Equal((24, 0, 0), (totals.GetProperty("errors").GetInt32(), totals.GetProperty("warnings").GetInt32(), totals.GetProperty("hints").GetInt32()));
        Assert.Equal(["PB1201", "PB3001"], totals.GetProperty("byRule").EnumerateArray().Select(r => r.GetProperty("code").GetString()));
        var causes = totals.GetProperty("byCause").EnumerateArray().ToList();
        Assert.Equal(["PB1201 <b>", "in/gone.md"], causes.Select(c => c.GetProperty("cause").GetString()));
        Assert.Equal(
            whole.RootElement.GetProperty("diagnostics").EnumerateArray().CountBy(d => d.GetProperty("cause").GetString()!).OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => (c.Key, c.Value)),
            causes.Select(c => (c.GetProperty("cause").GetString()!, c.GetProperty("count").GetInt32())).OrderBy(c => c.Item1, StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", 5, 9)]
    [InlineData("😀 ", 7, 11)]
    [InlineData("👩‍💻 ", 9, 13)]
    [InlineData("e\u0301 ", 8, 12)]
    public void Every_format_counts_columns_in_characters(string before, int start, int end)
    {
        Pages(1, $"{before}[x](lost)");
        var result = Check();

        using var json = Json(summary: false);
        using var sarif = JsonDocument.Parse(Written(w => SarifReporter.Write(result, new ShownPaths("in"), w)));
        var github = Written(w => GithubReporter.Write(result, new ShownPaths("in"), w));
        var text = DiagnosticText.Details(result.Diagnostics.Single(), new ShownPaths("in"));

        var problem = json.RootElement.GetProperty("diagnostics")[0];
        var run = sarif.RootElement.GetProperty("runs")[0];
        var region = run.GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region");
        Assert.Equal("unicodeCodePoints", json.RootElement.GetProperty("columnKind").GetString());
        Assert.Equal("unicodeCodePoints", run.GetProperty("columnKind").GetString());
        Assert.Equal((start, end), (problem.GetProperty("column").GetInt32(), problem.GetProperty("endColumn").GetInt32()));
        Assert.Equal((start, end), (region.GetProperty("startColumn").GetInt32(), region.GetProperty("endColumn").GetInt32()));
        Assert.Contains($",line=5,col={start},endLine=5,endColumn={end},", github, StringComparison.Ordinal);
        Assert.Contains($"--> in/page-01.md:5:{start}\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sarif_says_target_and_cause_of_each_result()
    {
        Pages(1, "[x](gone.md#part)");

        using var sarif = JsonDocument.Parse(Written(w => SarifReporter.Write(Check(), new ShownPaths("in"), w)));

        var properties = sarif.RootElement.GetProperty("runs")[0].GetProperty("results")[0].GetProperty("properties");
        Assert.Equal(("in/gone.md#part", "in/gone.md#part"), (properties.GetProperty("target").GetString(), properties.GetProperty("cause").GetString()));
    }

    private void Pages(int count, string text)
    {
        for (var i = 1; i <= count; i++)
        {
            _playbook[string.Create(CultureInfo.InvariantCulture, $"in/page-{i:00}.md")] = $"---\ntitle: Page {i}\nsummary: Text.\n---\n{text}\n";
        }
    }

    private SiteResult Check(bool lenient = false) =>
        new SiteBuilder(new SiteRequest { Input = Path.Combine(_playbook.Folder, "in"), Lenient = lenient }).Check(TestContext.Current.CancellationToken);

    private string Total(bool always, bool lenient = false) => Written(w => new TotalReporter(w, new ShownPaths("in")).Write(Check(lenient), always));

    private JsonDocument Json(bool summary) => JsonDocument.Parse(Written(w => JsonReporter.WriteCheck(Check(), summary, new ShownPaths("in"), w)));

    private static string Written(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        return text.ToString();
    }

    private static string[] Lines(object text) => text.ToString()!.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
}
