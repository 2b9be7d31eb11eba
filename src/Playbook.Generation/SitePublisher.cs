using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Execution;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Loading;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Changes;
using Playbook.Generation.Rendering.Comparisons;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Generation.Rendering.Rituals;
using Playbook.Generation.Rendering.Templating;
using Playbook.Generation.Rendering.Theming;
using Playbook.Generation.Rendering.Twins;
using Playbook.Generation.Searching;
using Playbook.Generation.Validation;
using Playbook.Generation.Writing;
using Playbook.Generation.Writing.Gate;
using Playbook.Generation.Writing.Offline;

namespace Playbook.Generation;

/// <summary>The second half of a build: valid content in, finished files out.</summary>
internal sealed class SitePublisher(SiteRequest request, SitePlace place, PlaybookSettings settings, LoadedTheme theme, FileHistory history, PipelineRunner runner)
{
    private readonly OutputAudit? _audit = request.Audit ? new(place.Addresses) : null;

    private bool _isWhole;

    public CountingFiles Publish(Contents contents, SiteIndex search, IOutputFiles target)
    {
        var gate = new GatedFiles(target, _audit, request.IsPreview);
        var output = new CountingFiles(gate);
        var site = SiteOf(contents, search);
        if (FeedOf(site) is { } feed)
        {
            site.Site["feedUrl"] = WebAddress.Of(feed.Address);
            output.Write(feed);
        }

        WritePages(contents, site, output);
        foreach (var file in search.Index.Files)
        {
            output.Write(new OutputFile(new SitePath("/" + file.Path), file.Content, "text/javascript; charset=utf-8"));
        }

        if (!place.Addresses.IsPortable)
        {
            output.Write(IsKept ? OfflineWorker.Keeping([SiteContext.OfflineAddress, .. theme.Assets.NeededBy("offline")]) : OfflineWorker.Leaving());
        }

        var downloads = Downloads(contents, site).ToList();
        var replaced = downloads.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in theme.Assets.Files.Concat(OpenData.Files(contents.Model, settings))
            .Concat(downloads)
            .Concat(runner.Run(Pipeline.From([.. contents.Assets.Where(a => !replaced.Contains(a.File.Path))]).Each(new CopyAsset(contents.Map)))))
        {
            output.Write(file);
        }

        WriteHostFiles(contents, site, output);
        gate.Report(runner.Diagnostics, address => contents.Model.Entries.FirstOrDefault(e => e.Address == address)?.Source);

        // Where a template failed, links to its pages are no news.
        if (_isWhole && _audit is { } audit)
        {
            runner.Timed(Stage.Write, () => audit.Report(output.Has, runner.Diagnostics));
        }

        return output;
    }

    /// <summary>For links to what only a finished page has.</summary>
    public PageParts PartsOf(Contents contents, SiteIndex search) => new(SiteOf(contents, search), contents.Valid);

    private SiteContext SiteOf(Contents contents, SiteIndex search) => runner.Timed(Stage.Render, () =>
    {
        // A plain page has no fields of its own, so its fields are those that every type has.
        var common = contents.Model.Types["page"].Fields.Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);
        var site = new SiteContext(contents.Model, settings, theme.Templates, theme.Assets, common, search.Mentions)
        {
            SiteUrl = place.Root,
            Changes = new ChangeDates(history),
        };
        site.Site["policy"] = SecurityHeaders.InPage(place.Addresses.IsPortable, IsKept);
        site.Site["worker"] = IsKept ? WebAddress.Of(OfflineWorker.Address) : null;
        return site;
    });

    private OutputFile? FeedOf(SiteContext site) => place.Url is null ? null : new ChangeFeed(site, place.Addresses, place.Url).File();

    /// <summary>Whether readers' browsers keep what was read.</summary>
    private bool IsKept => settings.Offline && !request.IsPreview && !place.Addresses.IsPortable;

    private void WritePages(Contents contents, SiteContext site, CountingFiles output)
    {
        var pages = contents.Valid;
        var problems = new TemplateProblems();
        problems.AddRange(theme.Problems);
        var finish = new FinishPage(place.Addresses, output);
        var drawn = runner.Run(Pipeline.From(pages)
            .Each(new RenderEntry(site, EntryDetails.For(site), problems))
            .Each(finish));
        var generated = new GeneratedPages(site, IsKept).All().ToList();
        var drawnToo = runner.Run(Pipeline.From(generated)
            .Each(new RenderGenerated(problems))
            .Each(finish));
        problems.ReportTo(runner.Diagnostics);
        _isWhole = drawn.Count == pages.Count && drawnToo.Count == generated.Count;
        if (settings.MarkdownTwins)
        {
            WriteTwins(pages, site, output);
        }
    }

    private void WriteTwins(IReadOnlyList<ValidEntry> pages, SiteContext site, CountingFiles output)
    {
        var addresses = new TwinAddresses(place.Addresses, place.Url);
        runner.Run(Pipeline.From(pages).Each(new PageTwin(site, addresses, output)));
        foreach (var list in runner.Timed(Stage.Write, () => new LlmsText(site, addresses).All().ToList()))
        {
            output.Write(list);
        }
    }

    private static IEnumerable<OutputFile> Downloads(Contents contents, SiteContext site)
    {
        var calendar = new RitualCalendar(site.Settings.Title, site.SiteUrl);
        return contents.Valid
            .SelectMany(v => new[] { ComparisonCsv.Of(v.Linked), calendar.Of(v.Linked.Entry) })
            .OfType<OutputFile>();
    }

    private void WriteHostFiles(Contents contents, SiteContext site, CountingFiles output)
    {
        var pages = contents.Valid.Select(v => v.Linked.Entry)
            .Where(e => e.Fields["unlisted"] is not BooleanValue { Value: true })
            .Select(e => (e.Address, site.Changes.Of(e).FirstOrDefault()?.Day))
            .OrderBy(p => p.Address.Value, StringComparer.Ordinal)
            .ToList();
        var host = new HostFiles(place.Addresses, place.Url)
        {
            Named = [.. theme.Assets.Files.Select(f => f.Address)],
            Own = [.. contents.Assets.Select(a => contents.Map.AddressOfAsset(a.File.Path))],
            Downloads = output.Downloads,
        };
        var moved = new MovedPages(place.Addresses, settings, theme, (string)site.Site["policy"]!);
        var there = contents.Valid.Select(v => v.Linked.Entry).ToHashSet<Entry>(ReferenceEqualityComparer.Instance);
        var leading = contents.Map.Moved.Where(m => there.Contains(m.To.Entry!)).ToList();
        foreach (var file in moved.For(leading).Concat(host.All(leading, pages)))
        {
            output.Write(file);
        }
    }
}

/// <summary>Everything that was read, linked and validated.</summary>
internal sealed record Contents(
    PlaybookModel Model,
    SiteMap Map,
    IReadOnlyList<ValidEntry> Valid,
    IReadOnlyList<InputAsset> Assets);
