using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.DependencyInjection;
using Playbook.Generation.Writing;

[assembly: AssemblyFixture(typeof(Playbook.Browser.Tests.Site.SiteHost))]

namespace Playbook.Browser.Tests.Site;

/// <summary>Serves the starter playbook as a static host does: its files, the headers of production, its page for addresses that do not exist.</summary>
public sealed class SiteHost : IAsyncLifetime
{
    private static readonly FileExtensionContentTypeProvider MediaTypes = new();
    private WebApplication? _host;

    public Uri Address { get; private set; } = new("http://localhost/");

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        _host = builder.Build();
        _host.Run(AnswerAsync);
        await _host.StartAsync(TestContext.Current.CancellationToken);
        Address = new Uri(_host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var site = BuiltSite.Starter;
        var path = context.Request.Path.Value ?? "/";
        var response = context.Response;
        foreach (var (name, value) in SecurityHeaders.ForEveryFile)
        {
            response.Headers.Append(name, value);
        }

        var body = site.Find(path);
        if (body is null && site.Find(path + "/") is not null)
        {
            response.Redirect(path + "/");
            return;
        }

        response.StatusCode = body is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        response.ContentType = body is null || path.EndsWith('/') ? "text/html; charset=utf-8"
            : MediaTypes.TryGetContentType(path, out var type) ? type : "application/octet-stream";
        await response.Body.WriteAsync(body ?? site.Find("/404.html") ?? [], context.RequestAborted);
    }
}
