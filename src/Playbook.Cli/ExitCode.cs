using System.CommandLine;
using Playbook.Generation.Writing;

namespace Playbook.Cli;

/// <summary>What the program tells its caller. The same numbers for every command.</summary>
internal static class ExitCode
{
    /// <summary>Nothing worse than what is allowed.</summary>
    public const int Ok = 0;

    /// <summary>The content has errors, or warnings under <c>--strict</c>.</summary>
    public const int ContentRefused = 1;

    /// <summary>The command or the environment is wrong: a missing folder, a port in use, a full disk.</summary>
    public const int WrongUsage = 2;

    /// <summary>A bug of ours.</summary>
    public const int Bug = 3;

    /// <summary>Ctrl+C.</summary>
    public const int Interrupted = 130;

    public static int Of(RootCommand root, string[] arguments)
    {
        try
        {
            var parsed = root.Parse(arguments);
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
            return parsed.Errors.Count > 0 ? WrongUsage : code;
        }
        catch (UsageException e)
        {
            return Say(e.Message, e.Help, WrongUsage);
        }
        catch (OutputException e)
        {
            return Say(e.Message, null, WrongUsage);
        }
        catch (OperationCanceledException)
        {
            return Interrupted;
        }
        catch (UnauthorizedAccessException)
        {
            return Say("a file or folder may not be read or written", "check the rights of the input and the output folder", WrongUsage);
        }
        catch (IOException)
        {
            return Say("a file or folder could not be read or written", "check that the disk has space and that nobody moves the files", WrongUsage);
        }
        catch (Exception e)
        {
            // Everything an author can cause is a diagnostic, so this is ours: keep what a report needs, and name the place to send it.
            var report = BugReport.Write($"{string.Join(' ', arguments)}\n{e}");
            return Say("playbook has a bug and stopped; nothing was published", $"report it with the file {report}", Bug);
        }
    }

    private static int Say(string message, string? help, int code)
    {
        Console.Error.WriteLine($"error: {message}");
        if (help is not null)
        {
            Console.Error.WriteLine($"  = help: {help}");
        }

        return code;
    }
}

/// <summary>The command line asks for something that cannot be done.</summary>
internal sealed class UsageException(string message, string? help = null) : Exception(message)
{
    public string? Help { get; } = help;
}
