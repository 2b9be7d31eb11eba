using Playbook.Preview.Watching;

namespace Playbook.Tests.Preview.Watching;

/// <summary>Whatever is done to a folder, a consumer that reads what it is told to read ends with what is there.</summary>
public sealed class InputWatcherConvergenceTests : IDisposable
{
    private const string Last = "last.md";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _root = Directory.CreateTempSubdirectory("playbook-storm-").FullName;
    private readonly Dictionary<string, string> _mirror = new(StringComparer.Ordinal);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, false)]
    [InlineData(3, true)]
    public async Task Converges_after_a_thousand_random_steps(int seed, bool byPolling)
    {
        await using var watcher = new InputWatcher([_root], byPolling);
        using var patience = new CancellationTokenSource(Patience);
        var random = new Random(seed);
        var steps = Task.Run(() => TakeSteps(random, 1000), patience.Token);

        await foreach (var batch in watcher.BatchesAsync(patience.Token))
        {
            Follow(batch);
            if (steps.IsCompletedSuccessfully && Same(Read(), _mirror))
            {
                return;
            }

            // What is written after the steps tells that the batches of the steps have come.
            if (steps.IsCompletedSuccessfully)
            {
                File.WriteAllText(Path.Combine(_root, Last), Guid.NewGuid().ToString());
            }
        }

        await steps;
        Assert.Equal(Read(), _mirror);
    }

    private void TakeSteps(Random random, int count)
    {
        for (var step = 0; step < count; step++)
        {
            var folder = Path.Combine(_root, $"folder{random.Next(5)}");
            var file = Path.Combine(folder, $"page{random.Next(20)}.md");
            switch (random.Next(12))
            {
                case 0 when Directory.Exists(folder):
                    Directory.Delete(folder, recursive: true);
                    break;
                case 1 when Directory.Exists(folder) && !Directory.Exists(folder + "b"):
                    Directory.Move(folder, folder + "b");
                    break;
                case 2 when File.Exists(file):
                    File.Delete(file);
                    break;
                case 3 when File.Exists(file):
                    File.Move(file, Path.Combine(folder, "moved.md"), overwrite: true);
                    break;
                default:
                    Directory.CreateDirectory(folder);
                    File.WriteAllText(file, $"step {step}");
                    break;
            }
        }

        File.WriteAllText(Path.Combine(_root, Last), "done");
    }

    private void Follow(InputChanges batch)
    {
        if (batch.EverythingMayDiffer)
        {
            _mirror.Clear();
            foreach (var (path, text) in Read())
            {
                _mirror[path] = text;
            }
        }

        foreach (var path in batch.Paths)
        {
            if (TryRead(path) is { } text)
            {
                _mirror[path] = text;
            }
            else
            {
                _mirror.Remove(path);
            }
        }
    }

    private Dictionary<string, string> Read()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(_root, "*", new EnumerationOptions { RecurseSubdirectories = true }))
        {
            if (TryRead(path) is { } text)
            {
                files[path] = text;
            }
        }

        return files;
    }

    private static string? TryRead(string path)
    {
        try
        {
            // As the loader does: a file that is still being written is read as it is, and announced again.
            using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            // Gone again since it was announced.
            return null;
        }
    }

    private static bool Same(Dictionary<string, string> a, Dictionary<string, string> b) =>
        a.Count == b.Count && a.All(f => b.TryGetValue(f.Key, out var text) && text == f.Value);
}
