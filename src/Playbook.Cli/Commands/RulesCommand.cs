using System.CommandLine;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook rules</c>: every rule there is, a line each.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var command = new Command("rules", "List every rule with its number, severity and name.");
        command.SetAction(_ =>
        {
            foreach (var rule in Rules.Catalog.Rules)
            {
                Console.Out.WriteLine($"{rule.Code}  {rule.DefaultSeverity.ToString().ToLowerInvariant(),-8} {rule.Name}");
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
