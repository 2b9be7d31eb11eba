using System.Runtime.CompilerServices;

namespace Playbook.Preview.Watching;

/// <summary>
/// Says when the input or the theme has changed. It watches from its construction on, so nothing is missed while the first build runs.
/// Folders may be deleted, renamed and come back; links are not followed.
/// </summary>
public sealed class InputWatcher : IAsyncDisposable
{
    private readonly ChangeQueue _changes = new();
    private readonly CancellationTokenSource _ending = new();
    private readonly Task[] _watching;

    /// <param name="folders">The folders to watch, with everything in them.</param>
    /// <param name="byPolling">Look at the files instead of waiting for the system to announce changes: for network shares and containers, which announce none.</param>
    public InputWatcher(IEnumerable<string> folders, bool byPolling = false) =>
        _watching = [.. folders
            .Select(f => Path.TrimEndingDirectorySeparator(Path.GetFullPath(f)))
            .Distinct(StringComparer.Ordinal)
            .Select(root => new WatchedFolder(root, _changes).RunAsync(byPolling, _ending.Token))];

    /// <summary>
    /// Batches of changes, each handed on once the folders are quiet, until cancelled or disposed. What changes while the consumer works comes in the next one.
    /// For one consumer.
    /// </summary>
    public async IAsyncEnumerable<InputChanges> BatchesAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _ending.Token);
        while (await NextAsync(ending.Token) is { } batch)
        {
            yield return batch;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_ending.IsCancellationRequested)
        {
            return;
        }

        await _ending.CancelAsync();
        await Task.WhenAll(_watching).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _ending.Dispose();
    }

    private async Task<InputChanges?> NextAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _changes.NextAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
