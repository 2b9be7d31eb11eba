using Microsoft.AspNetCore.Http;

namespace Playbook.Preview.Serving;

/// <summary>The headers of production, less the two that would send the browser to an https address which the preview does not have.</summary>
internal static class SecurityHeaders
{
    /// <summary>For the server's own pages, and for a site that brings no policy.</summary>
    private const string DefaultPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    public static void AddTo(HttpResponse response, PreviewSite? site)
    {
        var headers = response.Headers;
        headers.ContentSecurityPolicy = DefaultPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers["X-Robots-Tag"] = "noindex";
        foreach (var (name, value) in site?.Headers ?? new Dictionary<string, string>())
        {
            if (!name.Equals("Strict-Transport-Security", StringComparison.OrdinalIgnoreCase)
                && !name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
                && !name.Equals("Cache-Control", StringComparison.OrdinalIgnoreCase))
            {
                headers[name] = name.Equals("Content-Security-Policy", StringComparison.OrdinalIgnoreCase) ? WithoutUpgrade(value) : value;
            }
        }
    }

    private static string WithoutUpgrade(string policy) => string.Join(
        "; ",
        policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(d => d != "upgrade-insecure-requests"));
}
