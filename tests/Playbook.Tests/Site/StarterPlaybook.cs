using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Site;

/// <summary>The playbook in <c>input/</c>, built in memory.</summary>
internal static class StarterPlaybook
{
    private static readonly Lazy<IReadOnlyDictionary<string, OutputFile>> Built = new(() => Build());

    public static string Folder { get; } = Path.Combine(Root(), "input");

    /// <summary>By path below the output folder; built once for all tests.</summary>
    public static IReadOnlyDictionary<string, OutputFile> Files => Built.Value;

    public static IReadOnlyDictionary<string, OutputFile> Build(AddressForm? addresses = null)
    {
        var files = new MemoryFiles();
        var result = new SiteBuilder(new SiteRequest { Input = Folder, Addresses = addresses ?? AddressForm.Root, Strict = true }).Build(files, TestContext.Current.CancellationToken);
        Assert.True(result.IsComplete, string.Join('\n', result.Diagnostics.Select(d => $"{d.Path} {d.Rule.Code} {d.Message}")));
        return files.All.ToDictionary(f => f.Path, StringComparer.Ordinal);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Playbook.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
