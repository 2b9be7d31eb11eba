namespace Playbook.Tests;

/// <summary>The clone that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>The folder of the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string Path(params ReadOnlySpan<string> below) => System.IO.Path.Combine([Root, .. below]);

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "Playbook.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests run inside a clone.");
        }

        return folder;
    }
}
