using System.Collections.Frozen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Playbook.Files;
using Playbook.Generation.Writing;

namespace Playbook.Browser.Tests.Site;

/// <summary>Serves the files of a build below a base path, under the policy of production. What it serves may change, and it may fall silent.</summary>
internal sealed class FileHost : IAsyncDisposable
{
    private readonly WebApplication _host;
    private readonly string _basePath;

    private FileHost(WebApplication host, string basePath)
    {
        _host = host;
        _basePath = basePath;
    }

    public required FrozenDictionary<string, OutputFile> Files { get; set; }

    /// <summary>While true every connection is broken off.</summary>
    public bool IsSilent { get; set; }

    public Uri Address { get; private set; } = new("http://localhost/");

    public static async Task<FileHost> StartAsync(FrozenDictionary<string, OutputFile> files, string basePath)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var host = new FileHost(builder.Build(), basePath) { Files = files };
        host._host.Run(host.AnswerAsync);
        await host._host.StartAsync(TestContext.Current.CancellationToken);
        host.Address = new Uri(new Uri(host._host.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.Single()), basePath);
        return host;
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        if (IsSilent)
        {
            context.Abort();
            return;
        }

        foreach (var (name, value) in SecurityHeaders.ForEveryFile)
        {
            context.Response.Headers.Append(name, value);
        }

        var path = context.Request.Path.Value ?? "/";
        if (path.StartsWith(_basePath, StringComparison.Ordinal) && Files.TryGetValue(new SitePath("/" + path[_basePath.Length..]).OutputFile, out var file))
        {
            context.Response.ContentType = file.MediaType;
            await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
    }
}
