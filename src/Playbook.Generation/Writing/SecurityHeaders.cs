using System.Collections.Immutable;

namespace Playbook.Generation.Writing;

/// <summary>What a web server says with every file of the site, so that a page can do no more than it needs.</summary>
public static class SecurityHeaders
{
    public const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
        + "base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types playbook-offline";

    /// <summary>
    /// The policy as a page says it of itself, for hosts that send no headers. Of scripts from made-up addresses it allows what one named policy has checked:
    /// the worker that keeps pages, where there is one; the files of the search index in a folder on disk, which has no server.
    /// </summary>
    public static string InPage(bool fromDisk, bool hasWorker) => ContentSecurityPolicy
        .Replace(" frame-ancestors 'none';", "", StringComparison.Ordinal)
        .Replace("worker-src 'self'", hasWorker ? "worker-src 'self'" : "worker-src 'none'", StringComparison.Ordinal)
        .Replace("trusted-types playbook-offline", fromDisk ? "trusted-types playbook-search" : hasWorker ? "trusted-types playbook-offline" : "trusted-types 'none'", StringComparison.Ordinal);

    public static ImmutableDictionary<string, string> ForEveryFile { get; } = ImmutableDictionary.CreateRange(StringComparer.Ordinal, new Dictionary<string, string>
    {
        ["Content-Security-Policy"] = ContentSecurityPolicy,
        ["X-Content-Type-Options"] = "nosniff",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Permissions-Policy"] = "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
    });
}
