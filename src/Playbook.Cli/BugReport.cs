namespace Playbook.Cli;

/// <summary>What a report of a bug needs, in a file that can be sent.</summary>
internal static class BugReport
{
    /// <summary>Writes it beside other temporary files and returns where.</summary>
    public static string Write(string what)
    {
        var path = Path.Combine(Path.GetTempPath(), $"playbook-bug-{Environment.ProcessId}.txt");
        File.WriteAllText(path, $"playbook {typeof(BugReport).Assembly.GetName().Version}\n{what}\n");
        return path;
    }
}
