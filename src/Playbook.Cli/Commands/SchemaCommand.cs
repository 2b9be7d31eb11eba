using System.CommandLine;
using Playbook.Generation;
using Playbook.Generation.Declarations;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook schema</c>: JSON Schemas, so that an editor can complete and check fields while they are typed.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var input = SharedOptions.Input();
        var output = new Option<string>("--output") { Description = "The folder to write the schemas to.", HelpName = "DIR", DefaultValueFactory = _ => "schemas" };
        var command = new Command("schema", "Write a JSON Schema for every content type and for playbook.yml.") { input, output };
        command.SetAction(parsed =>
        {
            var types = SiteBuilder.TypesOf(SharedOptions.ExistingFolder(parsed.GetValue(input)!));
            var folder = Directory.CreateDirectory(parsed.GetValue(output)!).FullName;
            foreach (var type in types.InOrder)
            {
                File.WriteAllText(Path.Combine(folder, $"{type.Name}.schema.json"), JsonSchemaWriter.Write(type));
            }

            File.WriteAllText(Path.Combine(folder, "playbook.schema.json"), JsonSchemaWriter.WriteSettings());
            Console.Error.WriteLine($"{types.InOrder.Length + 1} schemas in {parsed.GetValue(output)}");
            return ExitCode.Ok;
        });
        return command;
    }
}
