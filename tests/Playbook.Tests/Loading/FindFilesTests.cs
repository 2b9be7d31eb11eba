using System.Diagnostics;
using Playbook.Diagnostics;
using Playbook.Generation.Loading;

namespace Playbook.Tests.Loading;

/// <summary>What only a file system can do to a playbook; the rest is in the specs.</summary>
public sealed class FindFilesTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("playbook-files-").FullName;
    private readonly DiagnosticBag _diagnostics = new();

    // Paths may be longer than the base library takes.
    public void Dispose() => Shell($"rm -rf '{_folder}'");

    [Fact]
    public void A_folder_that_cannot_be_listed_is_named_and_the_others_are_read()
    {
        Shell("echo '# A page' > page.md; name=$(printf '%0100d' 0); for i in $(seq 45); do mkdir $name && cd $name; done; echo '# Far away' > page.md");

        var files = new FindFiles(_folder).Find(_diagnostics).ToList();

        Assert.Equal(["page.md"], files.Select(f => f.Path));
        Assert.Contains("PB1008 this folder cannot be opened", _diagnostics.ToSorted().Select(d => $"{d.Rule.Code} {d.Message}"));
    }

    [Fact]
    public void A_name_that_is_not_UTF_8_is_refused_as_a_name()
    {
        Shell(@"echo '# Open until five' > ""$(printf 'caf\351.md')""");

        var files = new FindFiles(_folder).Find(_diagnostics).ToList();

        Assert.Empty(files);
        Assert.Equal(["PB1007 the name `caf\uFFFD.md` has a letter in it that is not UTF-8"], _diagnostics.ToSorted().Select(d => $"{d.Rule.Code} {d.Message}"));
    }

    private void Shell(string script)
    {
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", script]) { WorkingDirectory = Directory.Exists(_folder) ? _folder : "/" })!;
        shell.WaitForExit();
    }
}
