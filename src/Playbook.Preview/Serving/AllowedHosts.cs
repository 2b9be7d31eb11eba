using System.Net;
using Microsoft.AspNetCore.Http;

namespace Playbook.Preview.Serving;

/// <summary>
/// The names under which the preview answers. A page elsewhere can point a name of its own at this machine (DNS rebinding);
/// its requests carry that name, and are turned away.
/// </summary>
internal sealed class AllowedHosts(string? host, int port)
{
    private const int DefaultHttpPort = 80;
    private readonly bool _everyAddress = IPAddress.TryParse(host, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));

    public bool Allows(HostString header) =>
        header.HasValue && (header.Port ?? DefaultHttpPort) == port && AllowsName(header.Host);

    private bool AllowsName(string name) =>
        name is "127.0.0.1" or "[::1]"
        || Same(name, "localhost")
        || (host is not null && (Same(name, host) || Same(name, $"[{host}]")))
        // Listening everywhere, an address typed as numbers cannot have been rebound; of names, only this machine's own is known.
        || (_everyAddress && (IPAddress.TryParse(name, out _) || Same(name, Dns.GetHostName())));

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}
