using System.CommandLine;
using Playbook.Cli.Reporting;
using Playbook.Generation;
using Playbook.Generation.Declarations;
using Playbook.Generation.Writing;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook build</c>: writes the site, or nothing.</summary>
internal static class BuildCommand
{
    private const int NamedDrafts = 3;

    public static Command Create()
    {
        var input = SharedOptions.Input();
        var output = new Option<string>("--output") { Description = "The folder to write the site to. What others put there stays.", HelpName = "DIR", DefaultValueFactory = _ => "output" };
        var theme = SharedOptions.Theme();
        var siteUrl = new Option<string?>("--site-url") { Description = "Where the site will be reached, such as https://playbook.example.com; a folder in it is the base path.", HelpName = "URL" };
        var basePath = new Option<string>("--base-path") { Description = "The folder of the web server it is published in.", HelpName = "/PATH/", DefaultValueFactory = _ => "/" };
        var portable = new Option<bool>("--portable") { Description = "Make every link relative, so that the site opens from a folder on disk or a share." };
        var strict = SharedOptions.Strict();
        var lenient = SharedOptions.Lenient();
        var drafts = new Option<bool>("--drafts") { Description = "Publish drafts too, for those who are to comment on them." };
        var asOf = SharedOptions.AsOf();
        var format = SharedOptions.Format("text", "json");
        var summary = SharedOptions.Summary();
        var command = new Command("build", "Check the playbook and write the site.")
        {
            input, output, theme, siteUrl, basePath, portable, strict, lenient, drafts, asOf, format, summary,
        };
        command.SetAction((parsed, cancellation) =>
        {
            RefuseTogether(parsed, portable, basePath, "a portable site opens from any folder, so that it needs no base path");
            RefuseTogether(parsed, lenient, strict, "one lets errors pass as warnings, the other lets warnings fail");
            var request = new SiteRequest
            {
                Input = SharedOptions.ExistingFolder(parsed.GetValue(input)!),
                Rules = () => Rules.Catalog,
                Theme = SharedOptions.ExistingTheme(parsed.GetValue(theme), parsed.GetValue(input)!),
                SiteUrl = SiteUrl(parsed.GetValue(siteUrl)),
                Addresses = parsed.GetValue(portable) ? AddressForm.Portable
                    : parsed.GetResult(basePath) is { Implicit: false } ? Below(parsed.GetValue(basePath)!, SiteUrl(parsed.GetValue(siteUrl)))
                    : null,
                Strict = parsed.GetValue(strict),
                Lenient = parsed.GetValue(lenient),
                Drafts = parsed.GetValue(drafts),
                Clock = Today.ByTheClock,
                AsOf = Today.Named(parsed.GetValue(asOf)),
            };
            request = request with { History = GitHistory.Begin(request.Input) };
            RefuseOverlap(request.Input, parsed.GetValue(output)!);
            var result = Run(request, parsed.GetValue(output)!, cancellation);
            Report(result, new ShownPaths(request.Input), parsed.GetValue(format)!, parsed.GetValue(summary), parsed.GetValue(output)!);
            return Task.FromResult(result.IsComplete ? ExitCode.Ok : result.Refused.Any() ? ReportBug(result, new ShownPaths(request.Input)) : ExitCode.ContentRefused);
        });
        return command;
    }

    private static void RefuseTogether(ParseResult parsed, Option one, Option other, string reason)
    {
        if (parsed.GetResult(one) is { Implicit: false } && parsed.GetResult(other) is { Implicit: false })
        {
            throw new UsageException($"`{one.Name}` and `{other.Name}` contradict each other", $"leave one of them out: {reason}");
        }
    }

    private static SiteResult Run(SiteRequest request, string output, CancellationToken cancellation)
    {
        using var interruption = new Interruption(cancellation);
        using var folder = StagedFolder.Open(output);
        var result = new SiteBuilder(request).Build(folder, interruption.Token);
        if (result.IsComplete)
        {
            folder.Publish();
        }

        return result;
    }

    private static void Report(SiteResult result, ShownPaths paths, string format, bool summary, string output)
    {
        if (format == "json")
        {
            JsonReporter.WriteBuild(result, summary, paths, Console.Out);
            return;
        }

        var reporter = new TextReporter(Console.Error, paths);
        if (!summary)
        {
            reporter.Write(result);
        }

        reporter.WriteStages(result);
        if (result.Search is { } search)
        {
            reporter.WriteSearch(search);
        }

        if (result.IsComplete && result.Drafts is { IsEmpty: false } drafts)
        {
            var some = string.Join(", ", drafts.Take(NamedDrafts).Select(d => paths[d.Source.Path]));
            Console.Error.WriteLine($"{drafts.Length} {(drafts.Length == 1 ? "draft" : "drafts")} left out: {some}{(drafts.Length > NamedDrafts ? " and others" : "")}; --drafts publishes them");
        }

        new TotalReporter(Console.Error, paths).Write(result, summary);
        Console.Error.WriteLine(result.IsComplete
            ? $"{result.Pages} pages in {output}"
            : "nothing was published; the site is as it was");
    }

    /// <summary>A finished file holds what none may hold. No text can cause that, so whoever can mend it has to hear of it.</summary>
    private static int ReportBug(SiteResult result, ShownPaths paths)
    {
        var refused = result.Refused.Select(d => $"{DiagnosticText.Headline(d)}\n{DiagnosticText.Details(d, paths)}\n");
        Console.Error.WriteLine($"if the theme is not your own, report this with the file {BugReport.Write(string.Join('\n', refused))}");
        return ExitCode.Bug;
    }

    private static Uri? SiteUrl(string? text) =>
        text is null ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var url) && url is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" } && !SettingsReader.IsPageFile(url) ? url
        : throw new UsageException($"`{text}` is no web address", "write it in full, such as https://playbook.example.com");

    /// <exception cref="UsageException">The site's address names another folder.</exception>
    private static AddressForm Below(string basePath, Uri? siteUrl)
    {
        var form = AddressForm.Below(BasePath(basePath));
        return siteUrl is { AbsolutePath: not "/" } && siteUrl.AbsolutePath.TrimEnd('/') != form.BasePath
            ? throw new UsageException($"the address `{siteUrl}` and the base path `{basePath}` name different folders", "leave out --base-path: the folder in --site-url is enough")
            : form;
    }

    private static string BasePath(string text) =>
        text.StartsWith('/') && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '-' or '_' or '.' or '~') && !text.Contains("..", StringComparison.Ordinal) && !text.Contains("//", StringComparison.Ordinal)
            ? text
            : throw new UsageException($"`{text}` is no base path", "write it with slashes, such as /handbook/");

    /// <summary>A site written into its own source would be read by the next build.</summary>
    private static void RefuseOverlap(string input, string output)
    {
        if (output.Length == 0)
        {
            throw new UsageException("the output folder has no name", "name it: --output DIR");
        }

        var source = RealPath.Of(input).TrimEnd('/') + "/";
        var target = RealPath.Of(output).TrimEnd('/') + "/";
        if (target.StartsWith(source, StringComparison.Ordinal) || source.StartsWith(target, StringComparison.Ordinal))
        {
            throw new UsageException($"the output folder `{output}` and the input folder `{input}` lie in one another", "name an output folder beside the input folder");
        }
    }
}
