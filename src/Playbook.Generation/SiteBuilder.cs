using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Files;
using Playbook.Generation.Declarations;
using Playbook.Generation.Linking;
using Playbook.Generation.Loading;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Changes;
using Playbook.Generation.Rendering.Templating;
using Playbook.Generation.Rendering.Theming;
using Playbook.Generation.Searching;
using Playbook.Generation.Validation;
using Playbook.Generation.Validation.Causes;
using Playbook.Generation.Validation.Metrics;
using Playbook.Generation.Writing;
using Playbook.Generation.Writing.Gate;

namespace Playbook.Generation;

/// <summary>The whole build, top to bottom. One instance may build again and again, one build at a time; what did not change is not read again.</summary>
public sealed class SiteBuilder(SiteRequest request)
{
    private readonly RememberEntries _known = new();
    private DiagnosticBag _diagnostics = new();
    private LoadedTheme? _theme;
    private FileHistory? _history;

    /// <summary>Reads and validates everything; writes nothing.</summary>
    public SiteResult Check(CancellationToken cancellation = default) => Run(null, cancellation);

    /// <summary>The same, and hands the site to <paramref name="output"/> unless a problem stands in the way.</summary>
    public SiteResult Build(IOutputFiles output, CancellationToken cancellation = default) => Run(output, cancellation);

    /// <summary>The types of a playbook, built in and its own, as far as its declarations can be read.</summary>
    public static ContentTypes TypesOf(string input)
    {
        var builder = new SiteBuilder(new SiteRequest { Input = input });
        return builder.ReadTypes(InputListing.Of([.. new FindFiles(input).Find(builder._diagnostics)], builder._diagnostics));
    }

    /// <summary>A title as part of an address and as a file name.</summary>
    public static string SlugOf(string title) => AddressOf.Slug(title);

    private SiteResult Run(IOutputFiles? output, CancellationToken cancellation)
    {
        _diagnostics = new DiagnosticBag();
        var runner = new PipelineRunner(_diagnostics, cancellation);
        var passedOver = new PassedOverFiles();
        var listing = InputListing.Of(runner.Run(Pipeline.Load(new FindFiles(request.Input, passedOver))), _diagnostics);
        var settings = ReadSettings(listing);
        if (listing.Entries.IsEmpty)
        {
            _diagnostics.Report(LoadRules.EmptyPlaybook, "", request.Input).Help("name the folder that holds the pages: `--input DIR`");
        }

        var baseline = ReadBaseline(listing);
        var types = runner.Timed(Stage.Load, () => ReadTypes(listing));
        var theme = ThemeFor(settings);
        CheckLayouts.Of(types, theme, _diagnostics);
        var words = runner.Timed(Stage.Load, () => CheckWords.Read(theme, settings.Language, _diagnostics));
        var layouts = new LayoutIds(theme);
        var markdown = new MarkdownReader((request.Lenient ? MarkdownPolicy.Imported : MarkdownPolicy.Strict) with { Words = words.Markdown });

        var entries = runner.Run(Pipeline.From(listing.Entries)
            .Each(new ReadText())
            .Each(_known.Before(new ParseEntry(types, layouts, markdown, request.Lenient, request.AsOf ?? settings.Today ?? settings.AsOf), types, layouts, words.Markdown)));
        _diagnostics.AddRange(entries.SelectMany(e => e.Diagnostics));

        var leftOut = new LeftOutFiles(request.Input, listing);
        var assets = runner.Run(Pipeline.From(LinkedFiles.ToPublish(listing, leftOut, entries, _diagnostics)).Each(new CheckAsset()));
        passedOver.Report([.. assets.Select(a => a.File.Path)], _diagnostics);
        var model = runner.Timed(Stage.Link, () => new PlaybookModel(types.InOrder, entries.Select(e => e.Entry)));
        var map = runner.Timed(Stage.Link, () => BuildSiteMap.From(model, entries, assets, _diagnostics));
        var valid = runner.Run(Pipeline.From(entries)
            .Each(new ResolveLinks(model, map, new ShownFiles(assets), leftOut))
            .All(new ValidateContent(model, settings)));
        if (request.Before is { } before)
        {
            runner.Timed(Stage.Validate, () => DefinitionChanges.Report(before, model, _diagnostics));
        }

        var all = new Contents(model, map, valid, assets);
        valid = runner.Run(Pipeline.From(valid).All(new JudgeParts(PartsOf([Publication.Of(all, withDrafts: false), all]))));
        var contents = Publication.Of(all with { Valid = valid }, request.Drafts);

        var search = IndexOf(contents);
        search.Check(listing.SearchTests);

        var policy = new SeverityPolicy(settings, request.Lenient);
        var found = policy.Apply(Consequences.LeftOut(_diagnostics.ToSorted(), model));
        baseline.ReportStale(found, _diagnostics);

        // A theme of one's own is tried by a check as well; the default one is part of the program, and tested with it.
        var written = MayPublish(baseline.Judge(found).New) && (output ?? (theme.IsBuiltIn ? null : new DroppedFiles())) is { } target
            ? PublisherFor(output is null ? FileHistory.Empty : HistoryOf(runner)).Publish(contents, search, target)
            : null;
        if (written is null && !theme.IsBuiltIn)
        {
            runner.Timed(Stage.Load, () => CheckTemplates(theme, words));
        }

        var reported = _diagnostics.ToSorted();
        var present = NameCauses.In(policy.Apply(Consequences.LeftOut(reported, model)), model, valid.Select(v => v.Linked));
        var (fresh, known) = baseline.Judge(present);
        return new SiteResult
        {
            Diagnostics = fresh,

            // Without settings it is somebody's handbook, not written with this tool.
            IsHabitual = request.Lenient && listing.Settings is null,
            Present = present,
            Known = known,
            Waiting = policy.Apply(reported).Length - present.Length,
            Causes = new(() => Cause.Ranked(fresh, new Readership(model, search.Mentions).LinksTo)),

            // Asked again: rendering may have found that the theme is at fault.
            IsComplete = MayPublish(fresh.Where(d => !IsShownInItsPlace(d))),
            Model = model,
            Drafts = request.Drafts ? [] : [.. model.Entries.Where(e => e.IsDraft)],
            Settings = settings,
            Pages = written?.Pages ?? 0,
            Files = written?.Files ?? 0,
            Bytes = written?.Bytes ?? 0,
            Search = search.Report,
            Stages = Enum.GetValues<Stage>().ToFrozenDictionary(s => s, s => runner[s]),
        };

        SiteIndex IndexOf(Contents of) => new(runner, of.Model, of.Valid, settings, theme, words);

        // Made when it is needed: most checks draw nothing.
        SitePublisher PublisherFor(FileHistory history) =>
            new(request with { Audit = request.Audit || !theme.IsBuiltIn }, SitePlace.Of(request, settings), settings, Loaded(theme, words, settings, runner), history, runner);

        Func<SitePath, IReadOnlyList<string>?> PartsOf(ImmutableArray<Contents> views)
        {
            var parts = views.Distinct().Select(v => new Lazy<PageParts>(() => PublisherFor(FileHistory.Empty).PartsOf(v, IndexOf(v)))).ToList();
            return page => parts.Select(p => p.Value.Of(page)).FirstOrDefault(ids => ids is not null);
        }
    }

    private void CheckTemplates(Theme theme, SiteWords words)
    {
        var problems = new TemplateProblems();
        problems.AddRange(new Templates(theme, words, null).FindProblems());
        problems.ReportTo(_diagnostics);
    }

    private Theme ThemeFor(PlaybookSettings settings) =>
        Theme.Load(request.Theme ?? settings.Theme, SiteRequest.HomeOf(request.Input), _diagnostics, settings.ThemePlace);

    private LoadedTheme Loaded(Theme theme, SiteWords words, PlaybookSettings settings, PipelineRunner runner) =>
        _theme = runner.Timed(Stage.Render, () => LoadedTheme.Get(theme, words, settings.Language, _theme));

    /// <summary>Read once: commits that come while a preview runs can wait for the next one.</summary>
    private FileHistory HistoryOf(PipelineRunner runner)
    {
        _history ??= runner.Timed(Stage.Load, () => request.History?.Invoke()) ?? FileHistory.Empty;
        HistoryRules.Report(_history, _diagnostics);
        return _history;
    }

    /// <summary>A preview shows what is wrong with a page in the place of that page, and all the others beside it.</summary>
    private bool IsShownInItsPlace(Diagnostic diagnostic) => request.IsPreview && diagnostic.Rule == GatedFiles.RefusedOutput;

    private bool MayPublish(IEnumerable<Diagnostic> diagnostics) =>
        diagnostics.All(d => d.Severity < (request.Strict ? Severity.Warning : Severity.Error));

    private PlaybookSettings ReadSettings(InputListing listing) =>
        listing.Settings is { } file && ReadText.Read(file, _diagnostics) is { } text
            ? WithToday(SettingsReader.Read(text, _diagnostics, request.Rules), listing)
            : WithToday(new PlaybookSettings(), listing);

    // The command knows best, then the settings, then the day that an example playbook is kept at, then the clock.
    private PlaybookSettings WithToday(PlaybookSettings settings, InputListing listing)
    {
        var today = request.Clock?.Invoke();
        if (request.AsOf is { } asked)
        {
            return settings with { AsOf = asked, AsOfPlace = null, Today = today };
        }

        var named = settings is { AsOf: { } asOf, AsOfPlace: { } place } ? new Text.Located<DateOnly>(asOf, place)
            : listing.Day is { } file && ReadText.Read(file, _diagnostics) is { } text ? SettingsReader.ReadDay(text, _diagnostics)
            : null;
        return settings with { AsOf = named?.Value ?? today, AsOfPlace = named?.Span, Today = today };
    }

    private Baseline ReadBaseline(InputListing listing) =>
        listing.Baseline is { } file && ReadText.Read(file, _diagnostics) is { } text ? Baseline.Read(text, _diagnostics) : Baseline.Empty;

    private ContentTypes ReadTypes(InputListing listing) =>
        listing.Declarations.IsEmpty
            ? ContentTypeReader.BuiltIn
            : ContentTypeReader.Read([.. listing.Declarations.Select(d => ReadText.Read(d, _diagnostics)).OfType<Text.SourceFile>()], _diagnostics);
}
