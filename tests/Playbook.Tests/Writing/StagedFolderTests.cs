using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Writing;

public sealed class StagedFolderTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-staged-").FullName;

    private string Target => Path.Combine(_home, "site");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void A_published_site_replaces_the_old_one_whole()
    {
        Publish("old.txt");

        Publish("new.txt");

        Assert.False(File.Exists(Path.Combine(Target, "old.txt")));
        Assert.True(File.Exists(Path.Combine(Target, "new.txt")));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_home));
    }

    [Fact]
    public void A_build_that_stops_leaves_the_old_site_as_it_was()
    {
        Publish("old.txt");

        using (var folder = StagedFolder.Open(Target))
        {
            folder.Write(FileNamed("new.txt"));
        }

        Assert.True(File.Exists(Path.Combine(Target, "old.txt")));
        Assert.False(File.Exists(Path.Combine(Target, "new.txt")));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_home));
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_by_the_next()
    {
        var stale = Path.Combine(_home, ".site.staging", "half.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(stale)!);
        File.WriteAllText(stale, "half");
        File.WriteAllText(Path.Combine(Path.GetDirectoryName(stale)!, ".playbook-site"), "Being made by playbook. What is here may be deleted.\n");

        Publish("whole.txt");

        Assert.False(File.Exists(Path.Combine(Target, "half.txt")));
        Assert.False(Directory.Exists(Path.GetDirectoryName(stale)));
    }

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_not_touched()
    {
        Directory.CreateDirectory(Target);
        File.WriteAllText(Path.Combine(Target, "letters.txt"), "mine");

        var refused = Assert.Throws<OutputException>(() => StagedFolder.Open(Target));

        Assert.Contains("did not write", refused.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Target, "letters.txt")));
    }

    [Fact]
    public void Two_builds_cannot_write_one_folder_at_once()
    {
        using var first = StagedFolder.Open(Target);

        var refused = Assert.Throws<OutputException>(() => StagedFolder.Open(Target));

        Assert.Contains("another build", refused.Message, StringComparison.Ordinal);
    }

    private void Publish(string name)
    {
        using var folder = StagedFolder.Open(Target);
        folder.Write(FileNamed(name));
        folder.Publish();
    }

    private static OutputFile FileNamed(string name) => new(new SitePath("/" + name), "text"u8.ToArray(), "text/plain");
}
