namespace Playbook.Preview;

/// <summary>The preview cannot start in this environment; the message says why and <see cref="Help"/> what to do.</summary>
public sealed class PreviewUnavailableException(string message, string help, Exception? cause = null) : Exception(message, cause)
{
    /// <summary>The next step, in the imperative.</summary>
    public string Help { get; } = help;
}
