using System.CommandLine;
using Playbook.Generation;
using Playbook.Generation.Declarations;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook reference metric</c>: prints what a type's declaration says, field by field.</summary>
internal static class ReferenceCommand
{
    public static Command Create()
    {
        var input = SharedOptions.Input();
        var name = new Argument<string?>("TYPE") { Description = "A content type, such as play; without it, all types are listed.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("reference", "Print the fields of a content type as Markdown.") { name, input };
        command.SetAction(parsed =>
        {
            var types = SiteBuilder.TypesOf(SharedOptions.ExistingFolder(parsed.GetValue(input)!));
            if (parsed.GetValue(name) is { } asked)
            {
                Console.Out.Write(ReferenceWriter.Write(SharedOptions.ExistingType(types, asked)));
                return ExitCode.Ok;
            }

            foreach (var type in types.InOrder)
            {
                Console.Out.WriteLine($"{type.Name,-14} {type.Description}");
            }

            return ExitCode.Ok;
        });
        return command;
    }
}
