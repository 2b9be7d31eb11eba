using System.Text;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Playbook.Preview.Reload;

namespace Playbook.Preview.Serving;

/// <summary>Answers one request: gate, own files, event stream, site.</summary>
internal sealed class PreviewApplication(Publications publications, RequestGate gate, EventStream events, ReloadScript script)
    : IHttpApplication<HttpContext>
{
    private static readonly byte[] NotFoundText = Encoding.UTF8.GetBytes("There is no such page in this playbook.\n");

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // A context owns nothing: the connection's features end with the connection.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        try
        {
            await AnswerAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away.
        }
    }

    private Task AnswerAsync(HttpContext context)
    {
        var response = context.Response;
        var site = publications.Current.Site;
        SecurityHeaders.AddTo(response, site);
        if (gate.Check(context.Request) is { } refusal)
        {
            return response.RefuseAsync(refusal);
        }

        var target = context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (RequestPath.Of(target) is not { } path)
        {
            return response.RefuseAsync(new Refusal(StatusCodes.Status400BadRequest, "The preview expects a path."));
        }

        if (path.StartsWith(PreviewFiles.Folder, StringComparison.Ordinal))
        {
            return path == EventStream.Path ? events.RunAsync(context)
                : PreviewFiles.Find(path) is { } own ? response.SendAsync(own.Content, own.MediaType)
                : NotFound(response);
        }

        if (site is null)
        {
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = "1";
            return response.SendAsync(script.AddTo(PreviewFiles.Building, PageFingerprint.None), PreviewFiles.Building.MediaType);
        }

        return SendFromSite(response, site, path, target);
    }

    private Task SendFromSite(HttpResponse response, PreviewSite site, string path, string target)
    {
        var answer = SiteAnswer.For(site, path);
        if (answer.Redirect is { } page)
        {
            response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            response.Headers.CacheControl = "no-cache";
            response.Headers.Location = new PathString(page).ToUriComponent() + RequestPath.QueryOf(target);
            return Task.CompletedTask;
        }

        response.StatusCode = answer.IsFound ? StatusCodes.Status200OK : StatusCodes.Status404NotFound;
        return answer.File is not { } file ? NotFound(response)
            : file.MediaType.StartsWith("text/html", StringComparison.Ordinal)
                ? response.SendAsync(script.AddTo(file, PageFingerprint.Of(site, file)), file.MediaType)
                : response.SendAsync(file.Content, file.MediaType, file.IsDownload);
    }

    private static Task NotFound(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status404NotFound;
        return response.SendAsync(NotFoundText, ResponseWriting.PlainText);
    }
}
