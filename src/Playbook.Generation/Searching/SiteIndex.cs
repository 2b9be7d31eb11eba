using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Linking;
using Playbook.Generation.Loading;
using Playbook.Generation.Rendering.Theming;
using Playbook.Generation.Validation;
using Playbook.Search;

namespace Playbook.Generation.Searching;

/// <summary>The search index of one build, made when it is first needed: a check needs it for golden queries, a build to publish it.</summary>
internal sealed class SiteIndex(PipelineRunner runner, PlaybookModel model, IReadOnlyList<ValidEntry> valid, PlaybookSettings settings, Theme theme, SiteWords words)
{
    private MentionIndex? _mentions;
    private readonly HashSet<string> _addresses = new(StringComparer.Ordinal);
    private SearchIndex? _index;

    /// <summary>Who links to whom, in which words.</summary>
    public MentionIndex Mentions => _mentions ??= runner.Timed(Stage.Link, () => new MentionIndex(valid.Select(v => v.Linked)));

    public SearchIndex Index => _index ??= Build();

    /// <summary>About the index; null while nobody needed it.</summary>
    public SearchReport? Report => _index?.Report;

    /// <summary>Tries the golden queries once the content itself is right: a broken page says enough.</summary>
    public void Check(InputFile? tests)
    {
        if (tests is not null
            && !runner.Diagnostics.ToSorted().Any(d => d.Severity == Severity.Error)
            && ReadText.Read(tests, runner.Diagnostics) is { } queries)
        {
            CheckSearch.Run(queries, Index, model, _addresses, runner.Diagnostics);
        }
    }

    private SearchIndex Build()
    {
        var sections = new ThemeSections(theme, words);
        var documents = runner.Run(Pipeline.From(valid).Each(new AnalyzeForSearch(model, Mentions, words, sections)));
        AnalyzedDocument[] all = [.. documents, .. new Overviews(model, settings, words, sections).All().Select(SearchAnalyzer.Analyze)];
        _addresses.UnionWith(all.Select(d => d.Url));
        return runner.Timed(Stage.Write, () => SearchIndexBuilder.Build(all, SearchFacets.Of(model, words)));
    }
}
