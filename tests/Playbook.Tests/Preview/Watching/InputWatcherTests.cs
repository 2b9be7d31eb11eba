using Playbook.Preview.Watching;

namespace Playbook.Tests.Preview.Watching;

public sealed class InputWatcherTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-watch-").FullName;

    private string Root => Path.Combine(_home, "input");

    public InputWatcherTests() => Directory.CreateDirectory(Path.Combine(Root, "plays"));

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Reports_files_that_are_written_changed_moved_and_deleted(bool byPolling)
    {
        await using var watching = Watch(byPolling);

        Write("plays/map.md", "one");
        await watching.UntilAsync("plays/map.md");
        Write("plays/map.md", "one and two");
        await watching.UntilAsync("plays/map.md");
        File.Move(At("plays/map.md"), At("plays/draw.md"));
        await watching.UntilAsync("plays/map.md", "plays/draw.md");
        File.Delete(At("plays/draw.md"));
        await watching.UntilAsync("plays/draw.md");
    }

    [Fact]
    public async Task Misses_nothing_between_its_start_and_the_first_question()
    {
        await using var watcher = new InputWatcher([Root]);
        Write("plays/map.md", "one");

        await using var watching = new Watching(Root, watcher);
        await watching.UntilAsync("plays/map.md");
    }

    [Fact]
    public async Task Passes_over_what_editors_and_version_control_leave()
    {
        await using var watching = Watch();

        foreach (var name in new[] { ".git/index", "plays/.map.md.swp", "plays/map.md~", "plays/#map.md#", "plays/.#map.md", "plays/4913", "plays/~$list.csv", "plays/map.md.tmp" })
        {
            Write(name, "x");
        }

        Write("plays/last.md", "y");
        await watching.UntilAsync("plays/last.md");
        Assert.Equal([At("plays/last.md")], watching.Seen);
    }

    [Fact]
    public async Task Reports_a_save_that_writes_beside_and_moves_over()
    {
        Write("plays/map.md", "one");
        await using var watching = Watch();

        Write("plays/map.md.tmp", "two");
        File.Move(At("plays/map.md.tmp"), At("plays/map.md"), overwrite: true);

        await watching.UntilAsync("plays/map.md");
    }

    [Fact]
    public async Task Asks_for_a_full_read_when_a_folder_appears()
    {
        await using var watching = Watch();

        Directory.CreateDirectory(At("personas/shared"));
        await watching.UntilEverythingAsync();
        Write("personas/shared/ada.md", "one");
        await watching.UntilAsync("personas/shared/ada.md");
    }

    [Fact]
    public async Task Goes_on_when_the_folder_is_deleted_and_comes_back()
    {
        await using var watching = Watch();

        Directory.Delete(Root, recursive: true);
        await watching.UntilEverythingAsync();
        Write("plays/map.md", "one");
        await watching.UntilEverythingAsync();
        Write("plays/map.md", "one and two");
        await watching.UntilAsync("plays/map.md");
    }

    [Fact]
    public async Task Goes_on_when_another_folder_takes_the_name()
    {
        await using var watching = Watch();

        Directory.Move(Root, Path.Combine(_home, "old"));
        Directory.CreateDirectory(At("plays"));
        await watching.UntilEverythingAsync();
        Write("plays/map.md", "one");
        await watching.UntilAsync("plays/map.md");
    }

    [Fact]
    public async Task Waits_for_a_folder_that_is_not_there_yet()
    {
        Directory.Delete(Root, recursive: true);
        await using var watching = Watch();

        Write("plays/map.md", "one");

        await watching.UntilEverythingAsync();
    }

    [Fact]
    public async Task Loses_no_file_of_a_storm()
    {
        await using var watching = Watch();
        var names = Enumerable.Range(0, 3000).Select(n => $"plays/p{n}.md").ToArray();

        foreach (var name in names)
        {
            Write(name, "x");
        }

        await watching.UntilAsync(names);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Follows_no_link_out_of_the_folder(bool byPolling)
    {
        var outside = Directory.CreateDirectory(Path.Combine(_home, "outside")).FullName;
        Directory.CreateSymbolicLink(At("plays/link"), outside);
        await using var watching = Watch(byPolling);

        File.WriteAllText(Path.Combine(outside, "secret.md"), "x");
        Write("plays/last.md", "y");

        await watching.UntilAsync("plays/last.md");
        Assert.DoesNotContain(watching.Seen, p => p.EndsWith("secret.md", StringComparison.Ordinal));
    }

    private Watching Watch(bool byPolling = false) => new(Root, new InputWatcher([Root], byPolling));

    private string At(string path) => Path.Combine(Root, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Reads batches until what a test waits for has come; time limits only how long a failure takes.</summary>
    private sealed class Watching : IAsyncDisposable
    {
        private readonly string _root;
        private readonly InputWatcher _watcher;
        private readonly CancellationTokenSource _patience = new(Patience);
        private readonly IAsyncEnumerator<InputChanges> _batches;

        public Watching(string root, InputWatcher watcher)
        {
            _root = root;
            _watcher = watcher;
            _batches = watcher.BatchesAsync(_patience.Token).GetAsyncEnumerator(_patience.Token);
        }

        public SortedSet<string> Seen { get; } = new(StringComparer.Ordinal);

        /// <summary>A full read covers every path.</summary>
        public async Task UntilAsync(params string[] paths)
        {
            var missing = paths.Select(p => Path.Combine(_root, p)).ToHashSet(StringComparer.Ordinal);
            while (missing.Count > 0)
            {
                var batch = await NextAsync("still waiting for " + string.Join(", ", missing.Take(3)));
                missing.ExceptWith(batch.EverythingMayDiffer ? missing : batch.Paths);
            }
        }

        public async Task UntilEverythingAsync()
        {
            while (!(await NextAsync("still waiting for a full read")).EverythingMayDiffer)
            {
            }
        }

        public async ValueTask DisposeAsync()
        {
            await _batches.DisposeAsync();
            await _watcher.DisposeAsync();
            _patience.Dispose();
        }

        private async Task<InputChanges> NextAsync(string otherwise)
        {
            Assert.True(await _batches.MoveNextAsync(), otherwise);
            Seen.UnionWith(_batches.Current.Paths);
            return _batches.Current;
        }
    }
}
