namespace Playbook.Execution;

/// <summary>A chain of modules, described first and run later. Neighbouring <see cref="Pipeline{T}.Each"/> steps stream: an item passes all of them before its thread takes the next.</summary>
public static class Pipeline
{
    public static Pipeline<T> Load<T>(ISourceModule<T> source) => new(run =>
        Flow.Of(run.Timed(source.Stage, () => source.Find(run.Diagnostics).ToList())));

    /// <summary>Starts from items that an earlier pipeline made.</summary>
    public static Pipeline<T> From<T>(IReadOnlyList<T> items) => new(_ => Flow.Of(items));
}

/// <summary>A pipeline whose last module yields <typeparamref name="T"/>.</summary>
public sealed class Pipeline<T>
{
    private readonly Func<PipelineRunner, Flow<T>> _start;

    internal Pipeline(Func<PipelineRunner, Flow<T>> start) => _start = start;

    public Pipeline<TOut> Each<TOut>(IEachModule<T, TOut> module)
        where TOut : class => new(run =>
        {
            var before = _start(run);
            return new Flow<TOut>(before.Count, index =>
                before.At(index) is { } item ? run.Booked(module.Stage, () => module.Execute(item, run.Diagnostics)) : null);
        });

    public Pipeline<TOut> All<TOut>(IAllModule<T, TOut> module) => new(run =>
    {
        var items = run.Collect(_start(run));
        return Flow.Of(run.Timed(module.Stage, () => module.Execute(items, run.Diagnostics).ToList()));
    });

    internal Flow<T> Start(PipelineRunner runner) => _start(runner);
}

/// <summary>Items still to be computed: how many, and how to get each one. Asking for an item runs the steps before it.</summary>
internal sealed record Flow<T>(int Count, Func<int, T?> At);

internal static class Flow
{
    public static Flow<T> Of<T>(IReadOnlyList<T> items) => new(items.Count, i => items[i]);
}
