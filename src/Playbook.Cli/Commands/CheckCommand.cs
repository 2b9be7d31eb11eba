using System.CommandLine;
using System.Text;
using Playbook.Cli.Reporting;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Generation.Fixing;
using Playbook.Generation.Validation;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook check</c>: says what is wrong. Writes nothing but what <c>--fix</c> and <c>--update-baseline</c> ask for.</summary>
internal static class CheckCommand
{
    // A fix may bring to light what it covered; a fix that brings itself back must not go on for ever.
    private const int MostRounds = 5;

    public static Command Create()
    {
        var input = SharedOptions.Input();
        var strict = SharedOptions.Strict();
        var asOf = SharedOptions.AsOf();
        var format = SharedOptions.Format("text", "github", "json", "sarif");
        var summary = SharedOptions.Summary();
        var fix = new Option<bool>("--fix") { Description = "Make the edits that are safe, and show the others as a diff." };
        var update = new Option<bool>("--update-baseline") { Description = $"Write every problem into {Baseline.FileName}, so that only new ones fail from now on." };
        var revision = new Option<string?>("--base") { Description = "A branch, tag or commit: definitions that changed since then need a new version.", HelpName = "REVISION" };
        var command = new Command("check", "Check the playbook.") { input, strict, asOf, format, summary, fix, update, revision };
        command.SetAction((parsed, cancellation) =>
        {
            var folder = SharedOptions.ExistingFolder(parsed.GetValue(input)!);
            var report = Reporter.For(parsed.GetValue(format)!, parsed.GetValue(summary), new ShownPaths(folder));
            var isStrict = parsed.GetValue(strict);
            var builder = new SiteBuilder(new SiteRequest
            {
                Input = folder,
                Rules = () => Rules.Catalog,
                Strict = isStrict,
                Clock = Today.ByTheClock,
                AsOf = Today.Named(parsed.GetValue(asOf)),
                Before = parsed.GetValue(revision) is { } at ? ModelAt(at, folder, cancellation) : null,
            });
            var result = builder.Check(cancellation);
            if (parsed.GetValue(fix))
            {
                result = Fix(folder, builder, result, cancellation);
            }

            if (parsed.GetValue(update))
            {
                return Task.FromResult(UpdateBaseline(folder, result));
            }

            report(result);
            if (parsed.GetValue(fix) && parsed.GetValue(format) == "text")
            {
                Console.Out.Write(ApplyFixes.ShowUnsafe(result.Present, path => new ShownPaths(folder)[path]));
            }

            var worst = result.Diagnostics.Select(d => d.Severity).DefaultIfEmpty(Severity.Off).Max();
            return Task.FromResult(worst >= (isStrict ? Severity.Warning : Severity.Error) ? ExitCode.ContentRefused : ExitCode.Ok);
        });
        return command;
    }

    internal static PlaybookModel ModelAt(string revision, string folder, CancellationToken cancellation)
    {
        using var before = GitBase.Unpack(revision, folder);
        if (before.IsEmpty)
        {
            Console.Error.WriteLine($"`{folder}` held no playbook at `{revision}`: every definition counts as new");
        }

        return new SiteBuilder(new SiteRequest { Input = before.Input }).Check(cancellation).Model;
    }

    private static SiteResult Fix(string folder, SiteBuilder builder, SiteResult result, CancellationToken cancellation)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var (edits, files) = ApplyFixes.Execute(folder, result.Present);
            if (edits == 0)
            {
                break;
            }

            Console.Error.WriteLine($"{edits} {(edits == 1 ? "edit" : "edits")} made in {string.Join(", ", files.Select(f => new ShownPaths(folder)[f]))}");
            result = builder.Check(cancellation);
        }

        return result;
    }

    private static int UpdateBaseline(string folder, SiteResult result)
    {
        AtomicFile.Replace(Path.Combine(folder, Baseline.FileName), Encoding.UTF8.GetBytes(Baseline.Describe(result.Present)));
        var known = result.Present.Count(p => p.Path != Baseline.FileName);
        Console.Error.WriteLine($"{new ShownPaths(folder)[Baseline.FileName]}: {known} {(known == 1 ? "problem is" : "problems are")} known from now on");
        return ExitCode.Ok;
    }
}
