using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Declarations;
using Playbook.Generation.Linking;
using Playbook.Generation.Parsing;
using Playbook.Generation.Validation;
using Playbook.Text;

namespace Playbook.Tests.Metrics;

/// <summary>A playbook in memory whose files can be swapped one by one, checked by the rules about metrics alone.</summary>
internal sealed class MetricBook
{
    private static readonly ImmutableArray<IContentRule> Rules =
    [
        .. typeof(IContentRule).Assembly.GetTypes()
            .Where(t => t is { IsClass: true, IsAbstract: false } && t.IsAssignableTo(typeof(IContentRule)) && t.Namespace!.EndsWith(".Metrics", StringComparison.Ordinal))
            .Select(t => (IContentRule)Activator.CreateInstance(t)!),
    ];

    private static readonly Lazy<MetricBook> Published = new(() => new([.. PublishedFiles().Select(f => Read(f, new DiagnosticBag())).OfType<Entry>()], []));

    private readonly ImmutableArray<Entry> _entries;

    private MetricBook(ImmutableArray<Entry> entries, ImmutableArray<Diagnostic> problems)
    {
        _entries = entries;
        Unreadable = [.. problems.Where(p => p.Rule.Name != "missing-field")];
        Model = new PlaybookModel(ContentTypeReader.BuiltIn.InOrder, entries);
    }

    /// <summary>The playbook that ships with this repository.</summary>
    public static MetricBook Starter => Published.Value;

    public PlaybookModel Model { get; }

    /// <summary>What in the file changed last could not be read; a field that is not there is no such problem.</summary>
    public ImmutableArray<Diagnostic> Unreadable { get; }

    public IEnumerable<SourceFile> MetricFiles => _entries.Where(e => e.Type.Name == "metric").Select(e => e.Source);

    public static MetricBook Of(params (string Path, string Text)[] files) =>
        new([.. files.Select(f => Read(new SourceFile(f.Path, f.Text), new DiagnosticBag())!)], []);

    /// <summary>The same with one file changed or added.</summary>
    public MetricBook With(string path, string text)
    {
        var problems = new DiagnosticBag();
        var entry = Read(new SourceFile(path, text), problems) ?? throw new ArgumentException($"{path} cannot be read.", nameof(text));
        return new MetricBook([.. _entries.Where(e => e.Source.Path != path), entry], problems.ToSorted());
    }

    /// <param name="only">The one rule to run, by its number; all of them without it.</param>
    public ImmutableArray<Diagnostic> Check(string? only = null)
    {
        var diagnostics = new DiagnosticBag();
        var context = new RuleContext(Model, [], new MentionIndex([]), new PlaybookSettings { AsOf = new DateOnly(2026, 11, 1) }, diagnostics);
        foreach (var rule in Rules.Where(r => only is null || CodeOf(r) == only))
        {
            rule.Check(context);
        }

        return diagnostics.ToSorted();
    }

    private static string CodeOf(IContentRule rule) => ((DiagnosticRule)rule.GetType().GetField("Rule")!.GetValue(null)!).Code;

    private static IEnumerable<SourceFile> PublishedFiles()
    {
        var root = Repository.Path("input");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".yml")
            .Select(f => new SourceFile(Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f)))
            .OrderBy(f => f.Path, StringComparer.Ordinal);
    }

    private static Entry? Read(SourceFile file, DiagnosticBag problems)
    {
        var type = ContentTypeReader.BuiltIn.OfFolder(file.Path.Split('/')[0]);
        if (type is null || file.Path.Contains("/_", StringComparison.Ordinal) || file.Path.StartsWith('_'))
        {
            return null;
        }

        var part = file.Path.EndsWith(".md", StringComparison.Ordinal) ? FrontMatter.Split(file, problems).Fields : new TextSpan(0, file.Text.Length);
        if (part is not { } span || YamlReader.Read(file, span, problems) is not { } yaml)
        {
            return null;
        }

        var fields = FieldReader.Read(yaml, type, problems).Fields;
        var slug = Path.GetFileNameWithoutExtension(file.Path);
        return new Entry
        {
            Id = new EntryId(type.Name, slug),
            Type = type,
            Source = file,
            Title = fields["title"] is TextValue title ? new Located<string>(title.Value, title.Span) : new Located<string>(slug, file.Beginning),
            Address = new SitePath($"/{type.Folder}/{slug}/"),
            Fields = fields,
        };
    }
}
