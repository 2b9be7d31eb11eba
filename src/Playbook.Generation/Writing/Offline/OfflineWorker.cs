using System.Text;
using System.Text.Json.Nodes;
using Playbook.Files;
using Playbook.Search;

namespace Playbook.Generation.Writing.Offline;

/// <summary>The script that keeps what was read in a reader's browser, or one that ends such keeping.</summary>
internal static class OfflineWorker
{
    /// <summary>At the top of the site: a worker has a say over the folder it lies in.</summary>
    public static readonly SitePath Address = new("/sw.js");

    /// <param name="needed">What has to be at hand before anything was read; as addresses of the site, so that they change the worker when they change.</param>
    public static OutputFile Keeping(IEnumerable<SitePath> needed)
    {
        var relative = new JsonArray([.. needed.Select(a => (JsonNode)a.Value.TrimStart('/'))]);
        return File($"const NEEDED = {relative.ToJsonString()};\n{Script("keep.js")}");
    }

    /// <summary>A site that once kept pages must be able to stop: without this file its readers' browsers would go on for ever.</summary>
    public static OutputFile Leaving() => File(Script("leave.js"));

    private static OutputFile File(string script) => new(Address, Encoding.UTF8.GetBytes(script), "text/javascript; charset=utf-8");

    private static string Script(string name)
    {
        using var reader = new StreamReader(typeof(OfflineWorker).Assembly.GetManifestResourceStream($"offline/{name}")!);
        return ClientFiles.Compact(reader.ReadToEnd());
    }
}
