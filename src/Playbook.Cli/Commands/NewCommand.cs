using System.CommandLine;
using Playbook.Generation;
using Playbook.Generation.Declarations;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook new play "Joint research"</c>: begins an entry with the fields its type asks for.</summary>
internal static class NewCommand
{
    public static Command Create()
    {
        var input = SharedOptions.Input();
        var type = new Argument<string>("TYPE") { Description = "A content type, such as play; `playbook reference` lists them." };
        var title = new Argument<string>("TITLE") { Description = "What the entry is called; its file is named after it." };
        var command = new Command("new", "Begin an entry, with every field its type asks for.") { type, title, input };
        command.SetAction(parsed =>
        {
            var folder = SharedOptions.ExistingFolder(parsed.GetValue(input)!);
            var declared = SharedOptions.ExistingType(SiteBuilder.TypesOf(folder), parsed.GetValue(type)!);
            var path = Path.Combine(folder, declared.Folder, SiteBuilder.SlugOf(parsed.GetValue(title)!) + ".md");
            if (File.Exists(path))
            {
                throw new UsageException($"`{path}` is there already", "choose another title, or edit that file");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, TemplateWriter.Write(declared, parsed.GetValue(title)!));
            Console.Error.WriteLine($"{path} is ready to be filled in");
            return ExitCode.Ok;
        });
        return command;
    }
}
