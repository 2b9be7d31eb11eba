using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests;

/// <summary>A playbook of a few files in a folder of its own, gone when the test is over.</summary>
internal sealed class TinyPlaybook : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("playbook-tiny-").FullName;

    public string this[string path]
    {
        get => Encoding.UTF8.GetString(Bytes(path));
        set
        {
            var file = Path.Combine(Folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllBytes(file, Encoding.UTF8.GetBytes(value));
        }
    }

    public byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(Folder, path));

    public SiteResult Check() => new SiteBuilder(new SiteRequest { Input = Folder }).Check(TestContext.Current.CancellationToken);

    /// <summary>A page as readers get it, in spite of errors of content.</summary>
    /// <param name="address">Without slashes at its ends, such as <c>terms/cx</c>.</param>
    public string Page(string address)
    {
        var files = new MemoryFiles();
        new SiteBuilder(new SiteRequest { Input = Folder, Lenient = true }).Build(files, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(files.All.Single(f => f.Path == $"{address}/index.html").Content.Span);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
