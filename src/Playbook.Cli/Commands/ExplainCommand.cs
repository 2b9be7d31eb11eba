using System.CommandLine;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook explain PB3001</c>: prints a rule's page.</summary>
internal static class ExplainCommand
{
    public static Command Create()
    {
        var code = new Argument<string>("CODE") { Description = "A rule's number or name, such as PB3001 or broken-link." };
        var command = new Command("explain", "Print what a rule finds, why it matters and what to write instead.") { code };
        command.SetAction(parsed =>
        {
            var asked = parsed.GetValue(code)!;
            var rule = Rules.Catalog.Find(asked) ?? throw new UsageException($"there is no rule `{asked}`", Nearest(asked));
            Console.Out.WriteLine(RuleCatalog.PageOf(rule)?.TrimEnd() ?? $"# {rule.Code} {rule.Name}");
            return ExitCode.Ok;
        });
        return command;
    }

    private static string Nearest(string asked) => EditDistance.Nearest(asked, Rules.Catalog.Names) is [var first, ..]
        ? $"did you mean `{first}`?"
        : "`playbook rules` lists them all";
}
