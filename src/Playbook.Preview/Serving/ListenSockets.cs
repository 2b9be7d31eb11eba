using System.Net;
using System.Net.Sockets;

namespace Playbook.Preview.Serving;

/// <summary>
/// Bound sockets for one port. Binding them here, not in the server, gives both loopback addresses the same free port and
/// turns "in use" into words.
/// </summary>
internal sealed class ListenSockets : IDisposable
{
    private const int FreePortAttempts = 20;
    private readonly Dictionary<EndPoint, Socket> _sockets = [];

    private ListenSockets(int port) => Port = port;

    public int Port { get; private set; }

    public IEnumerable<IPEndPoint> EndPoints => _sockets.Keys.Cast<IPEndPoint>();

    public static ListenSockets Bind(PreviewOptions options)
    {
        var addresses = AddressesOf(options.Host);
        for (var attempt = 1; ; attempt++)
        {
            var sockets = new ListenSockets(options.Port);
            try
            {
                sockets.BindAll(addresses);
                return sockets;
            }
            catch (SocketException taken) when (taken.SocketErrorCode == SocketError.AddressAlreadyInUse && options.Port == 0 && attempt < FreePortAttempts)
            {
                // The port that was free on one address is taken on the other: try the next free one.
                sockets.Dispose();
            }
            catch (SocketException refused)
            {
                sockets.Dispose();
                throw Explain(refused, options);
            }
        }
    }

    /// <summary>Hands a socket to the server, which then owns it.</summary>
    public Socket Take(EndPoint endPoint) => _sockets[endPoint];

    public void Dispose()
    {
        foreach (var socket in _sockets.Values)
        {
            socket.Dispose();
        }
    }

    private void BindAll(IPAddress[] addresses)
    {
        foreach (var address in addresses)
        {
            var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                socket.Bind(new IPEndPoint(address, Port));
            }
            catch (SocketException missing) when (missing.SocketErrorCode == SocketError.AddressNotAvailable && _sockets.Count > 0)
            {
                // IPv6 is compiled in, but this machine has no ::1; 127.0.0.1 is enough.
                socket.Dispose();
                continue;
            }
            catch
            {
                socket.Dispose();
                throw;
            }

            var bound = (IPEndPoint)socket.LocalEndPoint!;
            Port = bound.Port;
            _sockets.Add(bound, socket);
        }
    }

    private static IPAddress[] AddressesOf(string? host)
    {
        if (host is null)
        {
            return Socket.OSSupportsIPv6 ? [IPAddress.Loopback, IPAddress.IPv6Loopback] : [IPAddress.Loopback];
        }

        try
        {
            return Dns.GetHostAddresses(host) is { Length: > 0 } found ? found : throw new SocketException((int)SocketError.HostNotFound);
        }
        catch (SocketException unknown)
        {
            throw new PreviewUnavailableException($"there is no address called `{host}`", "give an address of this machine, or leave `--host` out", unknown);
        }
    }

    private static PreviewUnavailableException Explain(SocketException refused, PreviewOptions options) => refused.SocketErrorCode switch
    {
        SocketError.AddressAlreadyInUse => new PreviewUnavailableException(
            $"port {options.Port} is in use",
            $"stop the program that uses it, or choose another with `--port {(options.Port < IPEndPoint.MaxPort ? options.Port + 1 : 5080)}`",
            refused),
        SocketError.AccessDenied => new PreviewUnavailableException(
            $"port {options.Port} may not be used by this account", "choose one above 1023 with `--port 5080`", refused),
        SocketError.AddressNotAvailable => new PreviewUnavailableException(
            $"`{options.Host}` is not an address of this machine", "give an address of this machine, or leave `--host` out", refused),
        _ => new PreviewUnavailableException($"port {options.Port} cannot be opened: {refused.Message}", "choose another with `--port`", refused),
    };
}
