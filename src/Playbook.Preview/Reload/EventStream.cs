using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Playbook.Preview.Serving;

namespace Playbook.Preview.Reload;

/// <summary>
/// Tells an open page about each build by Server-Sent Events. The first event comes at once, so a page that was asleep, or was served
/// just before a build ended, misses nothing.
/// </summary>
internal sealed class EventStream(Publications publications, string token, CancellationToken stopping)
{
    public const string Path = PreviewFiles.Folder + "events";

    private static readonly Refusal NotOurPage = new(StatusCodes.Status403Forbidden, "Only a page of this preview may listen.");

    public async Task RunAsync(HttpContext context)
    {
        var response = context.Response;
        if (!ComesFromOurPage(context.Request))
        {
            await response.RefuseAsync(NotOurPage);
            return;
        }

        response.ContentType = "text/event-stream";
        response.Headers.CacheControl = "no-store";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var path = Uri.UnescapeDataString(context.Request.Query["page"].ToString());
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await response.Body.FlushAsync(ending.Token);
            while (true)
            {
                var publication = publications.Current;
                if (publication.Site is { } site)
                {
                    await response.Body.WriteAsync(Describe(site, path), ending.Token);
                    await response.Body.FlushAsync(ending.Token);
                }

                await publication.Superseded.WaitAsync(ending.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The reader or the preview went away.
        }
    }

    private static byte[] Describe(PreviewSite site, string path)
    {
        var answer = SiteAnswer.For(site, path);
        var marks = PageFingerprint.Of(site, answer.Redirect is { } page ? site.Find(page) : answer.File);
        var json = JsonSerializer.SerializeToUtf8Bytes(
            new BuildEvent(marks.Page, marks.Styles, marks.Links, site.Problems), BuildEventJson.Default.BuildEvent);
        return [.. "event: build\ndata: "u8, .. json, .. "\n\n"u8];
    }

    /// <summary>A browser leaves the origin out when a page asks its own; another page cannot know the token.</summary>
    private bool ComesFromOurPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return (origin.Length == 0 || string.Equals(origin, $"http://{request.Host}", StringComparison.OrdinalIgnoreCase))
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Query["token"].ToString()), Encoding.UTF8.GetBytes(token));
    }
}
