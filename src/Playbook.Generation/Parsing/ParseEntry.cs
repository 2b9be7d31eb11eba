using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Linking;
using Playbook.Generation.Loading;
using Playbook.Generation.Rendering.Paths;
using Playbook.Generation.Rendering.Theming;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Reads one entry: its fields as its type declares them, its text, and the Markdown inside fields. Looks at no other file.</summary>
/// <param name="today">Null holds no page back because of its day.</param>
internal sealed class ParseEntry(ContentTypes types, LayoutIds layouts, MarkdownReader markdown, bool lenient, DateOnly? today) : IEachModule<EntrySource, ParsedEntry>
{
    public static readonly DiagnosticRule Untitled = new("PB2030", "untitled-page", Severity.Error, "this page has neither a title nor a heading");

    // Each becomes a page that leads on. The declaration of `redirect-from` says the same number.
    private const int MostEarlierAddresses = 100;

    public Stage Stage => Stage.Parse;

    public ParsedEntry? Execute(EntrySource item, DiagnosticBag diagnostics)
    {
        // Problems stay with the entry, so that an unchanged file need not be read again to tell them.
        var own = new DiagnosticBag();
        var type = TypeOf(item.File.Path);
        var isMarkdown = FileKinds.IsMarkdown(item.File.Path);
        var front = isMarkdown ? FrontMatter.Split(item.File, own, IsField) : null;

        // Where reading ended at a mistake, that mistake is all there is to say about the fields; what was read still names the entry.
        var aboutFields = front is { IsWhole: false } ? new DiagnosticBag() : own;
        var yaml = ReadYaml(item.File, front, aboutFields);
        var options = new FieldReadingOptions { Lenient = lenient, TitleIsOptional = isMarkdown, Place = front is null ? null : item.File.At(front.Opening), HasNoFields = front is { Fields: null } };
        var withholding = Withholding.In(yaml, type, today);
        withholding?.Report(own);
        if (MisplacedEntry.Report(yaml, type, types, aboutFields))
        {
            aboutFields = new DiagnosticBag();
        }

        var reading = FieldReader.Read(yaml, type, aboutFields, options with { SpokenFor = withholding?.Source });
        var layout = layouts.Of(type.Layout);
        var taken = new TakenIds(layout, type);
        var ids = new ItemIds(taken, own);
        var isComparison = type.Name == "comparison";
        var fields = layout.HasItemIds && !isComparison ? ids.Take(reading.Fields) : reading.Fields;
        var table = isComparison ? ids.Take(ComparisonReader.Read(item, fields, own)) : null;
        foreach (var id in OwnIds(fields))
        {
            taken.Add(id);
        }

        var body = front is null ? MarkdownBody.Empty : markdown.Read(MappedText.Verbatim(item.File.At(front.Body)), own, isPageBody: true, "", taken);
        var title = TitleOf(yaml, fields, ref body, aboutFields);
        var fragments = ReadFragments(fields, table, own, taken);

        return new ParsedEntry
        {
            Entry = Describe(item, type, fields, title, body, fragments, table) with { IsDraft = withholding is not null },
            Body = body,
            Fragments = fragments,
            Table = table,
            OtherAddresses = OtherAddresses(fields, reading, own),
            Diagnostics = own.ToSorted(),
        };
    }

    private static Entry Describe(
        EntrySource item,
        ContentType type,
        MapValue fields,
        Located<string> title,
        MarkdownBody body,
        FrozenDictionary<MarkdownValue, MarkdownBody> fragments,
        ComparisonTable? table) => new()
        {
            Id = new EntryId(type.Name, AddressOf.SlugOf(item.File.Path, type)),
            Type = type,
            Source = item.File,
            Title = title,
            Address = AddressOf.File(item.File.Path, item.IsFolderIndex),
            Fields = fields,
            Headings = body.Headings,
            Anchors = body.Anchors,
            Links = [.. body.Links, .. fragments.Values.SelectMany(f => f.Links)],
            WordCount = body.WordCount + fragments.Values.Sum(f => f.WordCount),
        };

    private ContentType TypeOf(string path)
    {
        var slash = path.IndexOf('/', StringComparison.Ordinal);

        // What introduces a type's list is no entry of it.
        return (slash > 0 && !AddressOf.IsIndex(Path.GetFileNameWithoutExtension(path)) ? types.OfFolder(path[..slash]) : null) ?? types.OfFolder("")!;
    }

    private bool IsField(string name) => types.InOrder.Any(t => t.Find(name) is not null) || GeneratorFields.InsteadOf(name) is not null;

    // Without fences there are no fields, and what the type requires is asked for all the same.
    private static YamlMapping ReadYaml(SourceFile file, FrontMatter? front, DiagnosticBag diagnostics) =>
        front is null ? YamlReader.Read(file, diagnostics)
        : front.Fields is { } span ? YamlReader.Read(file, span, diagnostics)
        : new YamlMapping(file.Beginning, []);

    private static Located<string> TitleOf(YamlMapping yaml, MapValue fields, ref MarkdownBody body, DiagnosticBag diagnostics)
    {
        var file = yaml.Span.File;
        var written = yaml.Find("title")?.Value;
        if (fields["title"] is TextValue given)
        {
            var words = CodeMarks.Without(given.Value);
            if (body.LeadingHeading is { } other && !SameName.Comparer.Equals(other.Value, words))
            {
                body = body.WithLeadingHeadingInText();
            }

            return new Located<string>(words, given.Span);
        }

        // The first heading names the page as well as any; without one its file does.
        var heading = body.LeadingHeading ?? (body.Headings is [var first, ..] ? new Located<string>(first.Text, first.Span) : null);
        if (heading is { } found)
        {
            FieldReader.ReportNull(written as YamlScalar, "title", diagnostics);
            return found;
        }

        // Where reading ended at a mistake, or the title is one, that is all there is to say.
        if (yaml.IsWhole && (written is null || (written is YamlScalar { IsCut: false } scalar && (scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value)))))
        {
            ReportUntitled(written as YamlScalar, file, diagnostics);
        }

        var name = AddressOf.Slug(Path.GetFileNameWithoutExtension(file.Path)).Replace('-', ' ').Replace('_', ' ');
        return new Located<string>(char.ToUpperInvariant(name[0]) + name[1..], file.Beginning);
    }

    private static void ReportUntitled(YamlScalar? written, SourceFile file, DiagnosticBag diagnostics)
    {
        var word = written is { IsNull: true } ? written.Value : null;
        var report = diagnostics.Report(Untitled, word is null ? file.Beginning : written!.Span);
        if (word is not null)
        {
            report.Help($"`{word}` is how YAML says nothing; if the word is the title, put it in quotes: `title: {YamlMistake.InQuotes(word)}`");
        }

        report.Help("begin the text with `# The title`, or add `title: The title` between the `---` lines");
    }

    private FrozenDictionary<MarkdownValue, MarkdownBody> ReadFragments(MapValue fields, ComparisonTable? table, DiagnosticBag diagnostics, TakenIds taken)
    {
        var cells = table is null ? [] : table.Rows.SelectMany(r => r.Cells).OfType<MarkdownValue>();
        List<MarkdownValue>? values = null;
        foreach (var value in MarkdownIn(fields).Concat(cells))
        {
            (values ??= []).Add(value);
        }

        if (values is null)
        {
            return FrozenDictionary<MarkdownValue, MarkdownBody>.Empty;
        }

        var bodies = new Dictionary<MarkdownValue, MarkdownBody>();
        foreach (var value in values)
        {
            // Ids of one page come from many texts; each gets a prefix of its own.
            bodies.TryAdd(value, markdown.Read(value.Text, diagnostics, isPageBody: false, $"f{bodies.Count + 1}-", taken));
        }

        return bodies.ToFrozenDictionary();
    }

    private static IEnumerable<MarkdownValue> MarkdownIn(FieldValue value) => value switch
    {
        MarkdownValue markdown => [markdown],
        ListValue list => list.Items.SelectMany(MarkdownIn),
        MapValue map => map.Entries.SelectMany(e => MarkdownIn(e.Value)),
        _ => [],
    };

    /// <summary>What single layouts make of their fields: the days of a path, the fields of a calculator.</summary>
    private static IEnumerable<string> OwnIds(MapValue fields) =>
    [
        .. fields.Items<MapValue>("items").Select(i => i.Text("due")).OfType<string>().Select(PathDetail.IdOf).Distinct(),
        .. fields.Items<MapValue>("inputs").Select(i => i.Text("name")).OfType<string>().SelectMany(n => new[] { $"calc-{n}", $"calc-{n}-help" }),
    ];

    private static ImmutableArray<OtherAddress> OtherAddresses(MapValue fields, FieldReading reading, DiagnosticBag diagnostics)
    {
        var addresses = ImmutableArray.CreateBuilder<OtherAddress>();
        foreach (var declared in fields.Items<TextValue>("redirect-from").Take(MostEarlierAddresses))
        {
            if (EarlierAddress.Read(declared.Value, out var refusal) is { } address)
            {
                addresses.Add(new OtherAddress(address, declared.Span, IsDeclared: true));
            }
            else
            {
                diagnostics.Report(FieldRules.RefusedAddress, declared.Span, "redirect-from", refusal)
                    .Help("write a path of letters, digits and hyphens, such as `/plays/map-the-journey/`");
            }
        }

        // What another generator knew the page by; it has been told that these are no fields of ours.
        var foreign = reading.Ignored
            .Where(e => e.Key.Value is "permalink" or "redirect_from")
            .SelectMany(e => e.Value switch
            {
                YamlScalar one => [one],
                YamlSequence many => many.Items.OfType<YamlScalar>(),
                _ => Enumerable.Empty<YamlScalar>(),
            });
        foreach (var scalar in foreign.Take(MostEarlierAddresses))
        {
            if (EarlierAddress.Read(scalar.Value, out _) is { } address)
            {
                addresses.Add(new OtherAddress(address, scalar.Span, IsDeclared: false));
            }
        }

        return addresses.ToImmutable();
    }
}
