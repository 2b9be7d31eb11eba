using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Declarations;
using Playbook.Generation.Linking;
using Playbook.Generation.Loading;
using Playbook.Generation.Parsing;
using Playbook.Files;
using Playbook.Generation.Rendering;
using Playbook.Generation.Searching;
using Playbook.Generation.Validation;
using Playbook.Generation.Writing;
using Playbook.Search;

namespace Playbook.Generation;

/// <summary>The whole build, top to bottom. One instance may build again and again, one build at a time.</summary>
public sealed class SiteBuilder(SiteRequest request)
{
    private DiagnosticBag _diagnostics = new();

    /// <summary>Reads and validates everything; writes nothing.</summary>
    public SiteResult Check(CancellationToken cancellation = default) => Run(null, cancellation);

    /// <summary>The same, and hands the site to <paramref name="output"/> unless a problem stands in the way.</summary>
    public SiteResult Build(IOutputFiles output, CancellationToken cancellation = default) => Run(output, cancellation);

    private SiteResult Run(IOutputFiles? output, CancellationToken cancellation)
    {
        _diagnostics = new DiagnosticBag();
        var runner = new PipelineRunner(_diagnostics, cancellation);
        var listing = InputListing.Of(runner.Run(Pipeline.Load(new FindFiles(request.Input))), _diagnostics);
        var settings = ReadSettings(listing);
        var types = runner.Timed(Stage.Load, () => ReadTypes(listing));
        var markdown = new MarkdownReader(request.Lenient ? MarkdownPolicy.Imported : MarkdownPolicy.Strict);

        var entries = runner.Run(Pipeline.From(listing.Entries)
            .Each(new ReadText())
            .Each(new ParseEntry(types, markdown, request.Lenient)));
        _diagnostics.AddRange(entries.SelectMany(e => e.Diagnostics));

        var model = runner.Timed(Stage.Link, () => new PlaybookModel(types.InOrder, entries.Select(e => e.Entry)));
        var map = runner.Timed(Stage.Link, () => BuildSiteMap.From(model, entries, listing.Assets.Select(a => a.Path), _diagnostics));
        var valid = runner.Run(Pipeline.From(entries)
            .Each(new ResolveLinks(model, map))
            .All(new ValidateContent(model, settings)));

        // Without settings it is somebody's handbook, not written with this tool.
        var isImported = listing.Settings is null;
        var policy = new SeverityPolicy(settings, request.Lenient);
        var mayPublish = policy.Apply(_diagnostics.ToSorted()).All(d => d.Severity < (request.Strict ? Severity.Warning : Severity.Error));
        var written = output is not null && mayPublish
            ? Publish(runner, listing, model, settings, valid, new CountingFiles(output))
            : null;

        return new SiteResult
        {
            Diagnostics = isImported ? [.. FoldRepeats.Of(policy.Apply(_diagnostics.ToSorted()))] : policy.Apply(_diagnostics.ToSorted()),
            IsComplete = mayPublish,
            Model = model,
            Settings = settings,
            Pages = written?.Pages ?? 0,
            Files = written?.Files ?? 0,
            Bytes = written?.Bytes ?? 0,
            Stages = Enum.GetValues<Stage>().ToFrozenDictionary(s => s, s => runner[s]),
        };
    }

    private CountingFiles Publish(
        PipelineRunner runner, InputListing listing, PlaybookModel model, PlaybookSettings settings, IReadOnlyList<ValidEntry> valid, CountingFiles output)
    {
        var home = Path.GetDirectoryName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(request.Input)))!;
        var theme = Theme.Load(request.Theme ?? settings.Theme, home, _diagnostics);
        var assets = new ThemeAssets(theme, [(ClientFiles.EngineName, ClientFiles.Engine.ToArray())]);
        var templates = new Templates(theme, ThemeStrings.Read(theme, settings.Language, _diagnostics), assets.Addresses);
        var common = model.Types["page"].Fields.Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);
        var mentions = runner.Timed(Stage.Link, () => new MentionIndex(valid.Select(v => v.Linked)));
        var site = runner.Timed(Stage.Render, () => new SiteContext(model, settings, templates, assets, common, mentions));
        var details = new EntryDetails([new ComparisonDetail(), new JourneyDetail(templates), new PathDetail(templates.Say), new PersonaDetail(site.Model, site.Links), new HomePage(site)]);

        runner.Run(Pipeline.From(valid)
            .Each(new RenderEntry(site, details))
            .Each(new FinishPage(request.Addresses, output)));
        runner.Run(Pipeline.From(new GeneratedPages(site).All().ToList())
            .Each(new RenderGenerated())
            .Each(new FinishPage(request.Addresses, output)));
        var documents = runner.Run(Pipeline.From(valid).Each(new AnalyzeForSearch(model, mentions)));
        var index = runner.Timed(Stage.Write, () => SearchIndexBuilder.Build(documents, SearchFacets.Of(model)));
        foreach (var file in index.Files)
        {
            output.Write(new OutputFile(new SitePath("/" + file.Path), file.Content, "text/javascript; charset=utf-8"));
        }

        foreach (var file in assets.Files.Concat(runner.Run(Pipeline.From(listing.Assets).Each(new CopyAsset()))))
        {
            output.Write(file);
        }

        return output;
    }

    private PlaybookSettings ReadSettings(InputListing listing) =>
        listing.Settings is { } file && ReadText.Read(file, _diagnostics) is { } text
            ? SettingsReader.Read(text, _diagnostics, request.Rules)
            : new PlaybookSettings();

    private ContentTypes ReadTypes(InputListing listing) =>
        listing.Declarations.IsEmpty
            ? ContentTypeReader.BuiltIn
            : ContentTypeReader.Read([.. listing.Declarations.Select(d => ReadText.Read(d, _diagnostics)).OfType<Text.SourceFile>()], _diagnostics);
}
