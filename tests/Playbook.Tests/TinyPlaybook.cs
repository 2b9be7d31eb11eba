using System.Text;
using Playbook.Generation;

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

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
