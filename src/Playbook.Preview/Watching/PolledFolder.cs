namespace Playbook.Preview.Watching;

/// <summary>Finds changes by looking again and again: slower than events, but it works where a system has none left to give.</summary>
internal sealed class PolledFolder(string root, ChangeQueue changes)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private FolderSnapshot _last = FolderSnapshot.Of(root);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellationToken))
        {
            var now = FolderSnapshot.Of(root);
            foreach (var (path, isFolder) in _last.DifferencesTo(now))
            {
                if (isFolder)
                {
                    changes.AddEverything();
                }
                else
                {
                    changes.Add(path);
                }
            }

            _last = now;
        }
    }
}
