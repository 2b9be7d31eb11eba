using System.Diagnostics;
using System.Runtime.ExceptionServices;
using Playbook.Diagnostics;

namespace Playbook.Execution;

/// <summary>Runs pipelines and books the time of each stage. Results keep the order of the items, whatever order the threads finished in.</summary>
public sealed class PipelineRunner(DiagnosticBag diagnostics, CancellationToken cancellation = default)
{
    private readonly long[] _wall = new long[Enum.GetValues<Stage>().Length];

    // Processor ticks of the modules in the streamed part that is running; its wall time is shared out by them.
    private readonly long[] _busy = new long[Enum.GetValues<Stage>().Length];

    public DiagnosticBag Diagnostics { get; } = diagnostics;

    /// <summary>Wall time of a stage so far; where stages stream into one another the time is shared by the work each did.</summary>
    public TimeSpan this[Stage stage] => Stopwatch.GetElapsedTime(0, _wall[(int)stage]);

    public IReadOnlyList<T> Run<T>(Pipeline<T> pipeline) => Collect(pipeline.Start(this));

    internal IReadOnlyList<T> Collect<T>(Flow<T> flow)
    {
        Array.Clear(_busy);
        var started = Stopwatch.GetTimestamp();
        var results = new T?[flow.Count];
        try
        {
            Parallel.For(0, flow.Count, new ParallelOptions { CancellationToken = cancellation }, i => results[i] = flow.At(i));
        }
        catch (AggregateException e)
        {
            // A full disk is a full disk, however many threads met it.
            ExceptionDispatchInfo.Capture(e.InnerExceptions[0]).Throw();
        }

        ShareOut(Stopwatch.GetTimestamp() - started);
        return [.. results.Where(r => r is not null).Select(r => r!)];
    }

    /// <summary>Books the work of one item, on whatever thread.</summary>
    internal T Booked<T>(Stage stage, Func<T> work)
    {
        var started = Stopwatch.GetTimestamp();
        var result = work();
        Interlocked.Add(ref _busy[(int)stage], Stopwatch.GetTimestamp() - started);
        return result;
    }

    /// <summary>The same for work without a result.</summary>
    public void Timed(Stage stage, Action work) => Timed(stage, () =>
    {
        work();
        return true;
    });

    /// <summary>Books work that everything waits for.</summary>
    public T Timed<T>(Stage stage, Func<T> work)
    {
        cancellation.ThrowIfCancellationRequested();
        var started = Stopwatch.GetTimestamp();
        var result = work();
        _wall[(int)stage] += Stopwatch.GetTimestamp() - started;
        return result;
    }

    private void ShareOut(long wall)
    {
        var busy = _busy.Sum();
        for (var i = 0; busy > 0 && i < _wall.Length; i++)
        {
            _wall[i] += (long)((double)wall * _busy[i] / busy);
        }
    }
}
