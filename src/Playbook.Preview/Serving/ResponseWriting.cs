using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace Playbook.Preview.Serving;

/// <summary>The few ways in which the preview answers.</summary>
internal static class ResponseWriting
{
    public const string PlainText = "text/plain; charset=utf-8";

    /// <summary>Sends bytes that the browser may keep, but asks about each time.</summary>
    public static async Task SendAsync(this HttpResponse response, ReadOnlyMemory<byte> body, string mediaType, bool isDownload = false)
    {
        var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body.Span).AsSpan(0, 16))}\"";
        response.Headers.CacheControl = "no-cache";
        if (isDownload)
        {
            response.Headers.ContentDisposition = "attachment";
        }

        if (response.StatusCode == StatusCodes.Status200OK)
        {
            response.Headers.ETag = tag;
            if (Matches(response.HttpContext.Request.Headers.IfNoneMatch.ToString(), tag))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(response.HttpContext.Request.Method))
        {
            await response.Body.WriteAsync(body, response.HttpContext.RequestAborted);
        }
    }

    public static Task RefuseAsync(this HttpResponse response, Refusal refusal)
    {
        response.StatusCode = refusal.Status;
        if (refusal.Status == StatusCodes.Status405MethodNotAllowed)
        {
            response.Headers.Allow = "GET, HEAD";
        }

        return response.SendAsync(System.Text.Encoding.UTF8.GetBytes(refusal.Reason + "\n"), PlainText);
    }

    // Weak and strong tags compare alike here, as RFC 9110 asks for this header.
    private static bool Matches(string ifNoneMatch, string tag) =>
        ifNoneMatch.Split(',', StringSplitOptions.TrimEntries).Any(t => t == "*" || t == tag || t == "W/" + tag);
}
