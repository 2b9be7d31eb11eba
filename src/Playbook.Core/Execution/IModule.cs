using Playbook.Diagnostics;

namespace Playbook.Execution;

/// <summary>A step of a pipeline. Its type says how it works: from nothing, item by item, or on the whole set.</summary>
public interface IModule
{
    /// <summary>Where the time it takes is booked.</summary>
    Stage Stage { get; }
}

/// <summary>Starts a pipeline by finding the items to work on.</summary>
public interface ISourceModule<out TOut> : IModule
{
    IEnumerable<TOut> Find(DiagnosticBag diagnostics);
}

/// <summary>Works item by item: in parallel, in any order, streamed, so it may share nothing that changes.</summary>
public interface IEachModule<in TIn, out TOut> : IModule
    where TOut : class
{
    /// <summary>The item one step further, or null when it ends here (its problems are in <paramref name="diagnostics"/>).</summary>
    TOut? Execute(TIn item, DiagnosticBag diagnostics);
}

/// <summary>Needs the whole set: a barrier. It keeps facts only, so that ten thousand pages are never all held as HTML.</summary>
public interface IAllModule<in TIn, out TOut> : IModule
{
    IEnumerable<TOut> Execute(IReadOnlyList<TIn> items, DiagnosticBag diagnostics);
}
