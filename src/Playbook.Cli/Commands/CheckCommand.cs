using System.CommandLine;
using Playbook.Cli.Reporting;
using Playbook.Diagnostics;
using Playbook.Generation;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook check</c>: says what is wrong, and writes nothing.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var input = SharedOptions.Input();
        var strict = SharedOptions.Strict();
        var format = SharedOptions.Format("text", "github", "json", "sarif");
        var command = new Command("check", "Check the playbook without writing anything.") { input, strict, format };
        command.SetAction((parsed, cancellation) =>
        {
            var isStrict = parsed.GetValue(strict);
            var request = new SiteRequest { Input = SharedOptions.ExistingFolder(parsed.GetValue(input)!), Rules = () => Rules.Catalog, Strict = isStrict };
            var result = new SiteBuilder(request).Check(cancellation);
            Reporter.For(parsed.GetValue(format)!)(result);
            var worst = result.Diagnostics.Select(d => d.Severity).DefaultIfEmpty(Severity.Off).Max();
            return Task.FromResult(worst >= (isStrict ? Severity.Warning : Severity.Error) ? ExitCode.ContentRefused : ExitCode.Ok);
        });
        return command;
    }
}
