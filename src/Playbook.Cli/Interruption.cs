using System.Runtime.InteropServices;

namespace Playbook.Cli;

/// <summary>
/// Ends the work in good order when the terminal goes away or somebody quits the program; Ctrl+C and the system's request to end are seen to by the
/// command line already.
/// </summary>
internal sealed class Interruption : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly List<PosixSignalRegistration> _signals = [];

    public Interruption(CancellationToken cancellation)
    {
        _source = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGHUP, End));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGQUIT, End));
    }

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        _signals.ForEach(s => s.Dispose());
        _source.Dispose();
    }

    private void End(PosixSignalContext context)
    {
        context.Cancel = true;
        _source.Cancel();
    }
}
