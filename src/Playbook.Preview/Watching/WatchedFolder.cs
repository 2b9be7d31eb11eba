namespace Playbook.Preview.Watching;

/// <summary>Keeps one folder watched, through its deletion and return, and changes to looking for itself when the system gives no watches.</summary>
internal sealed class WatchedFolder(string root, ChangeQueue changes)
{
    private static readonly TimeSpan LookAgain = TimeSpan.FromMilliseconds(500);

    /// <summary>The folder is watched when this returns its task; the task ends only when cancelled.</summary>
    public async Task RunAsync(bool byPolling, CancellationToken cancellationToken)
    {
        var missed = false;
        while (!byPolling)
        {
            try
            {
                using var folder = new NotifiedFolder(root, changes);
                ReportMissed(missed);
                var error = await UntilEndedAsync(folder, cancellationToken);

                // An overflow lost events, no more; with any other error the system has stopped watching.
                byPolling = error is not null and not InternalBufferOverflowException && Directory.Exists(root);
                missed = true;
            }
            catch (Exception gone) when (gone is ArgumentException or FileNotFoundException or DirectoryNotFoundException)
            {
                ReportMissed(missed);
                await UntilThereAsync(cancellationToken);
                missed = true;
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                byPolling = true;
                missed = true;
            }
        }

        var polled = new PolledFolder(root, changes);
        ReportMissed(missed);
        await polled.RunAsync(cancellationToken);
    }

    // Only once the new watch is in place: what happens after this is announced, what happened before it is read.
    private void ReportMissed(bool missed)
    {
        if (missed)
        {
            changes.AddEverything();
        }
    }

    /// <summary>Where the parent goes too, nobody announces it; so look now and then.</summary>
    private async Task<Exception?> UntilEndedAsync(NotifiedFolder folder, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return await folder.Ended.WaitAsync(LookAgain, cancellationToken);
            }
            catch (TimeoutException)
            {
                if (!Directory.Exists(root))
                {
                    return null;
                }
            }
        }
    }

    private async Task UntilThereAsync(CancellationToken cancellationToken)
    {
        while (!Directory.Exists(root))
        {
            await Task.Delay(LookAgain, cancellationToken);
        }
    }
}
