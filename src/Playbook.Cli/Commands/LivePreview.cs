using System.Diagnostics;
using Playbook.Cli.Reporting;
using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Generation.Writing;
using Playbook.Preview;

namespace Playbook.Cli.Commands;

/// <summary>Builds into a preview again and again. Until a build is whole, the pages of the last whole one stay.</summary>
internal sealed class LivePreview(SiteRequest request, PreviewServer server, TextWriter terminal)
{
    private const string ThemeRange = "PB5";
    private readonly SiteBuilder _builder = new(request);
    private readonly ShownPaths _paths = new(request.Input);
    private PreviewSite? _whole;

    /// <exception cref="IOException">The first build could not read its files; later ones wait for the next change.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public void Rebuild()
    {
        try
        {
            Build();
        }
        catch (Exception unreadable) when (_whole is not null && unreadable is IOException or UnauthorizedAccessException)
        {
            // A folder in the middle of a move, a checkout, a rename: what comes next is announced too.
            terminal.WriteLine("warning: the files could not be read; the preview shows the last build until they can");
        }
    }

    private void Build()
    {
        var clock = Stopwatch.StartNew();
        var files = new MemoryFiles();
        var result = _builder.Build(files);

        // A template that fails leaves out every page it draws; a page that is refused says so in its place.
        var isWhole = result.IsComplete && !result.Diagnostics.Any(d => d.Rule.DefaultSeverity == Severity.Error && d.Rule.Code.StartsWith(ThemeRange, StringComparison.Ordinal));
        var site = isWhole || _whole is null ? PreviewSite.Of(files.All) with { Headers = SecurityHeaders.ForEveryFile } : _whole;
        _whole = isWhole ? site : _whole;
        server.Publish(site with { Problems = [.. result.Told.Select(d => ProblemOf(d, result))] });

        var reporter = new TextReporter(terminal, _paths);
        reporter.Write(result);
        terminal.WriteLine(SummaryLine.Of(result));
        terminal.WriteLine(isWhole
            ? $"built {result.Pages} pages in {clock.ElapsedMilliseconds} ms"
            : "the theme is broken; the preview shows what could be built last");
    }

    private ProblemText ProblemOf(Diagnostic diagnostic, SiteResult result) => new(
        diagnostic.Path,
        DiagnosticText.Word(diagnostic.Severity),
        diagnostic.Rule.Code,
        DiagnosticText.Headline(diagnostic),
        $"{DiagnosticText.Headline(diagnostic)}\n{DiagnosticText.Details(diagnostic, _paths)}",
        result.PageOf(diagnostic.Path));
}
