namespace Playbook.Preview.Serving;

/// <summary>One state of the preview and the promise of the next.</summary>
internal sealed class Publication(PreviewSite? site)
{
    private readonly TaskCompletionSource _superseded = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Null until the first build is done.</summary>
    public PreviewSite? Site { get; } = site;

    /// <summary>Ends when a newer publication is in place.</summary>
    public Task Superseded => _superseded.Task;

    public void Supersede() => _superseded.TrySetResult();
}

/// <summary>Holds the newest publication. A reader who is slow skips those in between. For any thread.</summary>
internal sealed class Publications
{
    private Publication _current = new(null);

    public Publication Current => Volatile.Read(ref _current);

    public void Publish(PreviewSite site) => Interlocked.Exchange(ref _current, new Publication(site)).Supersede();
}
