using Playbook.Generation.Fixing;

namespace Playbook.Tests.Fixing;

public sealed class ApplyFixesTests : IDisposable
{
    private readonly TinyPlaybook _playbook = new() { ["playbook.yml"] = "title: Tiny\n" };

    public void Dispose() => _playbook.Dispose();

    [Fact]
    public void Makes_the_safe_edit_and_leaves_the_rest_of_the_file_as_it_is()
    {
        _playbook["plays/a.md"] = "\uFEFF---\r\ntitle: \U0001F600 A\t\r\njoint: yes # really\r\n---\r\n\r\nText  \r\n";

        var (edits, files) = ApplyFixes.Execute(_playbook.Folder, _playbook.Check().Present);

        Assert.Equal(1, edits);
        Assert.Equal(["plays/a.md"], files);
        Assert.Equal("\uFEFF---\r\ntitle: \U0001F600 A\t\r\njoint: true # really\r\n---\r\n\r\nText  \r\n", _playbook["plays/a.md"]);
    }

    [Fact]
    public void Finds_nothing_to_do_the_second_time()
    {
        _playbook["plays/a.md"] = "---\ntitle: A\njoint: yes\n---\n";
        ApplyFixes.Execute(_playbook.Folder, _playbook.Check().Present);

        Assert.Equal(0, ApplyFixes.Execute(_playbook.Folder, _playbook.Check().Present).Edits);
    }

    [Fact]
    public void Leaves_a_file_alone_that_changed_after_the_check()
    {
        _playbook["plays/a.md"] = "---\ntitle: A\njoint: yes\n---\n";
        var problems = _playbook.Check().Present;
        _playbook["plays/a.md"] = "---\ntitle: A and more\njoint: yes\n---\n";

        Assert.Equal(0, ApplyFixes.Execute(_playbook.Folder, problems).Edits);
        Assert.Equal("---\ntitle: A and more\njoint: yes\n---\n", _playbook["plays/a.md"]);
    }

    [Fact]
    public void Shows_an_edit_that_is_not_safe_and_does_not_make_it()
    {
        const string text = "---\ntitle: A\nauntie: x\naliasses: [b]\n---\n";
        _playbook["plays/a.md"] = text;
        var problems = _playbook.Check().Present;

        Assert.Equal(0, ApplyFixes.Execute(_playbook.Folder, problems).Edits);
        Assert.Equal(text, _playbook["plays/a.md"]);
        Assert.Contains("\n-aliasses: [b]\n+aliases: [b]\n", ApplyFixes.ShowUnsafe(problems, p => p), StringComparison.Ordinal);
    }

    [Fact]
    public void Leaves_no_temporary_file_behind()
    {
        _playbook["plays/a.md"] = "---\ntitle: A\njoint: yes\n---\n";

        ApplyFixes.Execute(_playbook.Folder, _playbook.Check().Present);

        Assert.Equal(["a.md"], Directory.GetFiles(Path.Combine(_playbook.Folder, "plays")).Select(Path.GetFileName));
    }

    [Fact]
    public void Keeps_the_permissions_of_the_file()
    {
        if (OperatingSystem.IsWindows())
        {
            // It has no such permissions to keep.
            return;
        }

        _playbook["plays/a.md"] = "---\ntitle: A\njoint: yes\n---\n";
        var file = Path.Combine(_playbook.Folder, "plays", "a.md");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);

        ApplyFixes.Execute(_playbook.Folder, _playbook.Check().Present);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
