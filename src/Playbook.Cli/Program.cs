using System.CommandLine;
using Playbook.Cli;
using Playbook.Cli.Commands;

var root = new RootCommand("Turns a folder of text files into a company's shared CX playbook.")
{
    ServeCommand.Create(),
    BuildCommand.Create(),
    CheckCommand.Create(),
    ExplainCommand.Create(),
    RulesCommand.Create(),
    NewCommand.Create(),
    ReferenceCommand.Create(),
    SchemaCommand.Create(),
};
return ExitCode.Of(root, args);
