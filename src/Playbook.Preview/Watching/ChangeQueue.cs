using System.Diagnostics;
using System.Threading.Channels;

namespace Playbook.Preview.Watching;

/// <summary>
/// Gathers single changes into batches. A save is one or two events, handed on after a short quiet; a checkout is thousands, worth a longer one;
/// a storm without end is cut into batches all the same.
/// </summary>
internal sealed class ChangeQueue
{
    private const int FewPaths = 3;
    private static readonly TimeSpan QuietAfterASave = TimeSpan.FromMilliseconds(15);
    private static readonly TimeSpan QuietAfterMany = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(2);

    // Null stands for "everything may differ".
    private readonly Channel<string?> _changes = Channel.CreateUnbounded<string?>(new UnboundedChannelOptions { SingleReader = true });

    public void Add(string path) => _changes.Writer.TryWrite(path);

    public void AddEverything() => _changes.Writer.TryWrite(null);

    /// <summary>Waits for the first change, then for quiet.</summary>
    public async Task<InputChanges> NextAsync(CancellationToken cancellationToken)
    {
        var reader = _changes.Reader;
        await reader.WaitToReadAsync(cancellationToken);
        var paths = new SortedSet<string>(StringComparer.Ordinal);
        var everything = false;
        var started = Stopwatch.GetTimestamp();
        TimeSpan left;
        do
        {
            while (reader.TryRead(out var path))
            {
                if (path is null)
                {
                    everything = true;
                }
                else
                {
                    paths.Add(path);
                }
            }

            left = LongestWait - Stopwatch.GetElapsedTime(started);
        }
        while (left > TimeSpan.Zero && await ComesMoreAsync(reader, Quiet(paths.Count, everything, left), cancellationToken));

        return new InputChanges([.. paths], everything);
    }

    private static TimeSpan Quiet(int paths, bool everything, TimeSpan left)
    {
        var quiet = everything || paths > FewPaths ? QuietAfterMany : QuietAfterASave;
        return quiet < left ? quiet : left;
    }

    private static async Task<bool> ComesMoreAsync(ChannelReader<string?> reader, TimeSpan within, CancellationToken cancellationToken)
    {
        using var quiet = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        quiet.CancelAfter(within);
        try
        {
            return await reader.WaitToReadAsync(quiet.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
