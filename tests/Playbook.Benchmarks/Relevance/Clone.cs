namespace Playbook.Benchmarks.Relevance;

/// <summary>The clone that the benchmarks run in.</summary>
internal static class Clone
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Playbook.sln")))
        {
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The benchmarks run inside a clone.");
        }

        return folder;
    }
}
