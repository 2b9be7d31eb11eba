using Playbook.Preview;

namespace Playbook.Browser.Tests.Preview;

/// <summary>Problems as the terminal prints them.</summary>
internal static class Problems
{
    public static ProblemText Here { get; } = Of("metrics/nps.md", "error", "/metrics/nps/");

    public static ProblemText Elsewhere { get; } = Of("index.md", "error", "/");

    public static ProblemText Hint { get; } = Of("metrics/nps.md", "hint", "/metrics/nps/");

    private static ProblemText Of(string path, string severity, string page) => new(
        path,
        severity,
        "PB3001",
        $"`ltv` in {path} is not there",
        $"""
        {severity}[PB3001]: `ltv` in {path} is not there
          --> input/{path}:4:10
           |
         4 | see [LTV](<b>ltv</b>.md) before you read a line that is far too long for the panel and must be scrolled to be read to its end
           |          ^^^^^^^^^^^
           = help: did you mean `clv`?

        """,
        page);
}
