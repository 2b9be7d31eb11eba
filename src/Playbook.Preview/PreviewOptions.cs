namespace Playbook.Preview;

/// <summary>Where the preview listens.</summary>
public sealed record PreviewOptions
{
    /// <summary>0 lets the system choose a free one.</summary>
    public int Port { get; init; } = 5080;

    /// <summary>
    /// Null listens on this machine alone. A name or address, given only when the user asked for it, opens the preview to whoever can reach it.
    /// </summary>
    public string? Host { get; init; }
}
