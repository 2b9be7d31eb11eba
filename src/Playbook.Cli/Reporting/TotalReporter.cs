using Playbook.Generation;
using Playbook.Generation.Validation.Causes;

namespace Playbook.Cli.Reporting;

/// <summary>The end of a report to a person: how much there is, of what, and what to mend first.</summary>
internal sealed class TotalReporter(TextWriter output, ShownPaths paths)
{
    // So many reports are seen at once.
    private const int Few = 10;
    private const int MostCauses = 10;

    /// <param name="result">Of a check or a build.</param>
    /// <param name="always">Whether to break down a few reports too: nobody has seen them.</param>
    public void Write(SiteResult result, bool always)
    {
        output.WriteLine(SummaryLine.Of(result));
        if (result.Diagnostics.Length > (always ? 0 : Few))
        {
            WriteRules(result);
            WriteCauses(result);
        }

        WriteFolded(result);
    }

    private void WriteRules(SiteResult result)
    {
        output.WriteLine();
        output.WriteLine("by rule");
        foreach (var total in RuleTotal.Of(result.Diagnostics))
        {
            output.WriteLine($"{total.Count,6} {DiagnosticText.Counted(total.Count, total.Severity),-8}  {total.Rule.Code} {total.Rule.Name}, in {Files(total.Files)}");
        }
    }

    private void WriteCauses(SiteResult result)
    {
        var causes = result.Causes.Value;
        output.WriteLine();
        output.WriteLine($"by cause: {(causes.Length == 1 ? "one thing" : $"{causes.Length} things")} to mend, {(causes.Length == 1 ? "which is" : "that first which most readers meet")}");
        foreach (var (i, cause) in causes.Take(MostCauses).Index())
        {
            output.WriteLine($"{i + 1,6}. {TextReporter.Painted(DiagnosticText.Headline(cause.First with { Message = cause.Message }), cause.Severity)}");
            output.WriteLine($"        {DiagnosticText.Plain(PlaceOf(cause))}");
            if (cause.First.Help is [var help, ..])
            {
                output.WriteLine($"        help: {DiagnosticText.Plain(help)}");
            }
        }

        if (causes.Length > MostCauses)
        {
            output.WriteLine($"        and {causes.Length - MostCauses} more, which --format json lists");
        }
    }

    private string PlaceOf(Cause cause)
    {
        var first = $"{paths[cause.First.Path]}{(cause.First.Span is { } span ? $":{span.Start}" : "")}";
        var links = cause.Links switch
        {
            0 => "",
            1 => "; one link leads there",
            _ => $"; {cause.Links} links lead there",
        };
        var others = cause.Problems.Length - 1;
        return others == 0 ? first + links
            : IsOwn(cause) ? $"{first}, and {others} {(others == 1 ? "report" : "reports")} more that come of it{links}"
            : $"{cause.Problems.Length} times in {Files(cause.Files)}, first {first}{links}";
    }

    private static bool IsOwn(Cause cause) => cause.Subject.IsFile && cause.First.Path == cause.Subject.Text;

    /// <summary>What was found and not told one by one.</summary>
    private void WriteFolded(SiteResult result)
    {
        var folded = result.Diagnostics.Length - result.Told.Length;
        string[] lines =
        [
            folded > 0 ? $"{folded} of them are habits told once, at their first file; `check` names each place" : "",
            result.Waiting > 0 ? $"{result.Waiting} more wait until the files can be read that they are about" : "",
            result.Known > 0 ? $"{result.Known} more are known from {paths[Generation.Validation.Baseline.FileName]}" : "",
        ];
        foreach (var line in lines.Where(l => l.Length > 0))
        {
            output.WriteLine(line);
        }
    }

    private static string Files(int count) => count == 1 ? "1 file" : $"{count} files";
}
