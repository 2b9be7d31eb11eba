using System.CommandLine;
using System.Net;
using Playbook.Generation;
using Playbook.Preview;
using Playbook.Preview.Watching;

namespace Playbook.Cli.Commands;

/// <summary><c>playbook serve</c>: the site in the browser, as the files are now.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var input = SharedOptions.Input();
        var theme = SharedOptions.Theme();
        var port = new Option<int>("--port") { Description = "The port to listen on; 0 takes a free one.", HelpName = "PORT", DefaultValueFactory = _ => 5080 };
        var host = new Option<string?>("--host") { Description = "Let other machines in, under this name or address.", HelpName = "HOST" };
        var open = new Option<bool>("--open") { Description = "Open the browser." };
        var asOf = SharedOptions.AsOf();
        var command = new Command("serve", "Show the playbook in the browser and follow every edit.") { input, theme, port, host, open, asOf };
        command.SetAction((parsed, cancellation) => RunAsync(
            new SiteRequest
            {
                Input = SharedOptions.ExistingFolder(parsed.GetValue(input)!),
                Rules = () => Rules.Catalog,
                Theme = SharedOptions.ExistingTheme(parsed.GetValue(theme), parsed.GetValue(input)!),
                Lenient = true,
                IsPreview = true,
                Drafts = true,
                Clock = Today.ByTheClock,
                AsOf = Today.Named(parsed.GetValue(asOf)),
            },
            new PreviewOptions { Port = Port(parsed.GetValue(port)), Host = parsed.GetValue(host) },
            parsed.GetValue(open),
            cancellation));
        return command;
    }

    private static int Port(int port) =>
        port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort
            ? port
            : throw new UsageException($"{port} is no port", $"choose one from 1 to {IPEndPoint.MaxPort}, or 0 for a free one");

    private static async Task<int> RunAsync(SiteRequest request, PreviewOptions options, bool open, CancellationToken cancellation)
    {
        await using var watcher = new InputWatcher(WatchedFolders(request));
        await using var server = new PreviewServer(options);
        try
        {
            await server.StartAsync(cancellation);
        }
        catch (PreviewUnavailableException e)
        {
            throw new UsageException(e.Message, e.Help);
        }

        var preview = new LivePreview(request with { History = GitHistory.Begin(request.Input), Audit = false }, server, Console.Error);
        preview.Rebuild();
        Console.Error.WriteLine($"the playbook is at {server.Address}; Ctrl+C ends");
        if (options.Host is not null)
        {
            Console.Error.WriteLine("warning: other machines can reach this preview, drafts included");
        }

        if (open)
        {
            Browser.Open(server.Address);
        }

        await foreach (var _ in watcher.BatchesAsync(cancellation))
        {
            preview.Rebuild();
        }

        return ExitCode.Ok;
    }

    private static IEnumerable<string> WatchedFolders(SiteRequest request)
    {
        yield return request.Input;
        var themes = Path.Combine(Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Input)))!, "themes");
        if (Directory.Exists(themes))
        {
            yield return themes;
        }
    }
}
