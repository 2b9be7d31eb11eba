using FsCheck;
using FsCheck.Fluent;
using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Writing;

/// <summary>What others put into the folder of a site outlives every build.</summary>
public sealed class KeptItemsTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-kept-").FullName;

    private string Target => Path.Combine(_home, "site");

    private string Aside => Path.Combine(_home, ".site.staging");

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData("CNAME")]
    [InlineData(".nojekyll")]
    [InlineData(".git/HEAD")]
    [InlineData(".git/index.html")]
    [InlineData("plays/notes.txt")]
    [InlineData("plays/gone/notes.txt")]
    [InlineData("plays/gone/deep/er/notes.txt")]
    [InlineData("plays/.git")]
    [InlineData("other/index.html")]
    public void A_file_of_somebody_else_is_kept(string path)
    {
        Publish("index.html", "plays/a/index.html", "plays/gone/index.html");
        Put(path, "theirs");

        Publish("index.html", "plays/a/index.html");
        Publish("index.html", "plays/b/index.html");

        Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, path)));
        Assert.True(File.Exists(Path.Combine(Target, "plays", "b", "index.html")));
        Assert.False(File.Exists(Path.Combine(Target, "plays", "a", "index.html")));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_home));
    }

    [Fact]
    public void Empty_folders_and_links_are_kept_as_they_are()
    {
        Publish("index.html", "plays/a/index.html");
        Directory.CreateDirectory(Path.Combine(Target, "uploads"));
        File.CreateSymbolicLink(Path.Combine(Target, "plays", "latest"), "nowhere");
        Directory.CreateSymbolicLink(Path.Combine(Target, "home"), _home);

        Publish("index.html");

        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(Target, "uploads")));
        Assert.Equal("nowhere", new FileInfo(Path.Combine(Target, "plays", "latest")).LinkTarget);
        Assert.Equal(_home, new FileInfo(Path.Combine(Target, "home")).LinkTarget);
    }

    [Theory]
    [InlineData("worktree")]
    [InlineData("repository")]
    public void A_branch_that_holds_nothing_yet_can_be_built_into(string kind)
    {
        Put(kind == "worktree" ? ".git" : ".git/HEAD", "theirs");
        Put(".nojekyll", "");
        Put("CNAME", "playbook.example.com");

        Publish("index.html");

        Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, kind == "worktree" ? ".git" : ".git/HEAD")));
        Assert.Equal("playbook.example.com", File.ReadAllText(Path.Combine(Target, "CNAME")));
        Assert.True(File.Exists(Path.Combine(Target, "index.html")));
    }

    [Theory]
    [InlineData("plays/b.pdf", "plays/b.pdf")]
    [InlineData("plays", "plays/b.pdf")]
    [InlineData("plays/b.pdf/notes.txt", "plays/b.pdf")]
    public void A_file_that_stands_where_the_site_needs_a_name_stops_the_build(string theirs, string ours)
    {
        Publish("index.html");
        Put(theirs, "theirs");

        var refused = Assert.Throws<OutputException>(() => Publish("index.html", ours));

        Assert.Contains(theirs.Split('/')[0], refused.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, theirs)));
        Assert.True(File.Exists(Path.Combine(Target, "index.html")));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_home));
    }

    [Fact]
    public void A_build_that_was_killed_before_the_exchange_leaves_the_old_site_and_what_was_put_there()
    {
        Publish("index.html", "old/index.html");
        Put(".git/HEAD", "theirs");

        // What the new site holds at that moment: its files, their list, and a link that stands in for the repository.
        using (var fresh = StagedFolder.Open(Path.Combine(_home, "fresh")))
        {
            fresh.Write(FileNamed("new/index.html"));
            fresh.Publish();
        }

        Directory.Move(Path.Combine(_home, "fresh"), Aside);
        File.CreateSymbolicLink(Path.Combine(Aside, ".git"), Path.Combine("..", ".site.staging", ".git"));

        AssertWholeAfterTheNextBuild();
    }

    [Fact]
    public void A_build_that_was_killed_right_after_the_exchange_gives_back_what_was_put_there()
    {
        Publish("index.html", "old/index.html");
        Put(".git/HEAD", "theirs");
        Put("CNAME", "theirs");
        Directory.Move(Target, Aside);
        PublishTo("fresh", "index.html", "new/index.html");
        Directory.Move(Path.Combine(_home, "fresh"), Target);

        // One is back already, the other not yet.
        File.Move(Path.Combine(Aside, "CNAME"), Path.Combine(Target, "CNAME"));
        File.CreateSymbolicLink(Path.Combine(Aside, "CNAME"), Path.Combine("..", ".site.staging", "CNAME"));
        File.CreateSymbolicLink(Path.Combine(Target, ".git"), Path.Combine("..", ".site.staging", ".git"));
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, ".git", "HEAD")));

        AssertWholeAfterTheNextBuild();
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, "CNAME")));
        Assert.Null(new FileInfo(Path.Combine(Target, ".git")).LinkTarget);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(".playbook-site.new")]
    public void A_build_that_was_killed_at_its_very_beginning_is_no_obstacle(string? left)
    {
        Directory.CreateDirectory(Aside);
        if (left is not null)
        {
            File.WriteAllText(Path.Combine(Aside, left), "");
        }

        Publish("index.html");

        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_home));
    }

    [Fact]
    public void Where_two_folders_change_places_in_steps_a_build_that_was_killed_between_them_is_undone()
    {
        Publish("index.html", "old/index.html");
        Put(".git/HEAD", "theirs");
        Directory.Move(Target, Path.Combine(_home, ".site.old"));
        PublishTo("fresh", "index.html", "new/index.html");
        Directory.Move(Path.Combine(_home, "fresh"), Aside);

        using (StagedFolder.Open(Target))
        {
            Assert.True(File.Exists(Path.Combine(Target, "old", "index.html")));
        }

        AssertWholeAfterTheNextBuild();
    }

    [Theory]
    [InlineData(".site.staging")]
    [InlineData(".site.lock")]
    public void A_neighbour_of_that_name_is_not_deleted(string name)
    {
        var theirs = name == ".site.lock" ? name : $"{name}/letters.txt";
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_home, theirs))!);
        File.WriteAllText(Path.Combine(_home, theirs), "theirs");

        var refused = Assert.Throws<OutputException>(() => StagedFolder.Open(Target));

        Assert.Contains(name, refused.Message, StringComparison.Ordinal);
        Assert.Equal("theirs", File.ReadAllText(Path.Combine(_home, theirs)));
    }

    [Fact]
    public void A_link_to_a_folder_is_followed_and_stays()
    {
        var real = Directory.CreateDirectory(Path.Combine(_home, "www", "real")).FullName;
        Directory.CreateSymbolicLink(Target, Path.Combine("www", "real"));

        Publish("index.html");
        Publish("other.html");

        Assert.Equal(Path.Combine("www", "real"), new FileInfo(Target).LinkTarget);
        Assert.True(File.Exists(Path.Combine(real, "other.html")));
        Assert.False(File.Exists(Path.Combine(real, "index.html")));
        Assert.Equal([real], Directory.EnumerateFileSystemEntries(Path.Combine(_home, "www")));
    }

    [Theory]
    [InlineData("gone", "does not exist")]
    [InlineData("site", "circle")]
    [InlineData("file", "is a file")]
    [InlineData("theirs", "did not write")]
    public void A_link_that_leads_to_no_folder_of_ours_is_refused(string target, string reason)
    {
        File.WriteAllText(Path.Combine(_home, "file"), "text");
        Directory.CreateDirectory(Path.Combine(_home, "theirs"));
        File.WriteAllText(Path.Combine(_home, "theirs", "letters.txt"), "text");
        Directory.CreateSymbolicLink(Target, target);

        Assert.Contains(reason, Assert.Throws<OutputException>(() => StagedFolder.Open(Target)).Message, StringComparison.Ordinal);
        Assert.Equal(target, new FileInfo(Target).LinkTarget);
    }

    [Fact]
    public void A_site_without_a_list_loses_what_every_site_has_and_nothing_else()
    {
        Put(".playbook-site", "Made by playbook. The next build replaces this folder.\n");
        Put("plays/old/index.html", "ours");
        Put("assets/site.0a1b2c3d.css", "ours");
        Put("picture.png", "ours");
        Put("notes.txt", "theirs");

        Publish("index.html", "picture.png");

        Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, "notes.txt")));
        Assert.Equal("text", File.ReadAllText(Path.Combine(Target, "picture.png")));
        Assert.False(Directory.Exists(Path.Combine(Target, "plays")));
        Assert.False(Directory.Exists(Path.Combine(Target, "assets")));
    }

    [Fact]
    public void Says_which_file_could_not_be_written()
    {
        using var folder = StagedFolder.Open(Target);
        folder.Write(FileNamed("old"));

        var refused = Assert.Throws<OutputException>(() => folder.Write(FileNamed("old/index.html")));

        Assert.Contains("`old/index.html`", refused.Message, StringComparison.Ordinal);
        Assert.Contains("a file stands where a folder", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_sequence_of_builds_leaves_the_last_site_and_everything_of_others()
    {
        var names = Gen.Elements("a", "b", "index.html", ".git", "CNAME", "x/a", "x/index.html", "x/y/a", "z/index.html");
        var step = names.NonEmptyListOf().Select(n => n.Distinct().Where(p => !n.Exists(o => o.StartsWith(p + "/", StringComparison.Ordinal))).ToArray());
        Prop.ForAll(step.Two().ListOf().ToArbitrary(), steps =>
        {
            var theirs = new HashSet<string>(StringComparer.Ordinal);
            string[] ours = [];
            foreach (var (put, built) in steps)
            {
                foreach (var path in put.Where(p => ours.Length > 0 && !ours.Contains(p) && !Path.Exists(Path.Combine(Target, p)) && !File.Exists(Path.Combine(Target, Path.GetDirectoryName(p)!))))
                {
                    Put(path, "theirs");
                    theirs.Add(path);
                }

                var mine = built.Where(b => b is not (".git" or "CNAME")).Append("page").ToArray();
                try
                {
                    Publish(mine);
                    ours = mine;
                }
                catch (OutputException e) when (e.Message.Contains("stands where the site needs", StringComparison.Ordinal))
                {
                }

                var there = Directory.EnumerateFiles(Target, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
                    .Select(f => Path.GetRelativePath(Target, f)).Where(f => f != ".playbook-site").Order(StringComparer.Ordinal).ToList();
                Assert.Equal(ours.Concat(theirs).Order(StringComparer.Ordinal), there);
                Assert.All(theirs, t => Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, t))));
                Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_home));
            }

            if (Directory.Exists(Target))
            {
                Directory.Delete(Target, recursive: true);
            }
        }).QuickCheckThrowOnFailure();
    }

    private void AssertWholeAfterTheNextBuild()
    {
        Publish("index.html", "last/index.html");

        Assert.Equal("theirs", File.ReadAllText(Path.Combine(Target, ".git", "HEAD")));
        Assert.True(File.Exists(Path.Combine(Target, "last", "index.html")));
        Assert.False(Directory.Exists(Path.Combine(Target, "old")));
        Assert.False(Directory.Exists(Path.Combine(Target, "new")));
        Assert.Equal([Target], Directory.EnumerateFileSystemEntries(_home));
    }

    private void Put(string path, string text)
    {
        var file = Path.Combine(Target, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private void Publish(params string[] names) => PublishTo("site", names);

    private void PublishTo(string folderName, params string[] names)
    {
        using var folder = StagedFolder.Open(Path.Combine(_home, folderName));
        foreach (var name in names)
        {
            folder.Write(FileNamed(name));
        }

        folder.Publish();
    }

    private static OutputFile FileNamed(string name) => new(new SitePath("/" + name), "text"u8.ToArray(), "text/plain");
}
