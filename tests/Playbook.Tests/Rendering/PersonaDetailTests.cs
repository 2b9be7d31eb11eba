using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Linking;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering;
using Playbook.Generation.Rendering.Personas;
using Playbook.Text;

namespace Playbook.Tests.Rendering;

public sealed class PersonaDetailTests
{
    private static readonly Field DerivedFrom = new() { Name = "derived-from", Kind = FieldKind.References, Targets = ["persona"] };
    private static readonly ContentType Persona = new() { Name = "persona", Noun = "a persona", Plural = "Personas", Folder = "personas", Layout = "persona", Fields = [DerivedFrom] };

    private readonly PlaybookModel _model = new(
        [Persona],
        [
            PersonaOf("gig-worker", "shared", "jargon-shy", "freelancer"),
            PersonaOf("jargon-shy", "design"),
            PersonaOf("freelancer", "marketing"),
            PersonaOf("loner", "marketing"),
        ]);

    [Theory]
    [InlineData("gig-worker")]
    [InlineData("jargon-shy")]
    [InlineData("freelancer")]
    public void A_family_is_the_same_from_each_of_its_members(string from)
    {
        var family = FamilyOf(from);

        Assert.Equal(["freelancer", "jargon-shy", "gig-worker"], family.Select(m => m["slug"]));
        Assert.Equal([from], family.Where(m => m["current"] is true).Select(m => m["slug"]));
    }

    [Fact]
    public void What_only_one_of_a_family_has_is_marked()
    {
        using var playbook = new TinyPlaybook
        {
            ["personas/both.yml"] = "title: Both\nderived-from: [one, other]\nchannels: [email, chat]\n",
            ["personas/one.yml"] = "title: One\nchannels: [email]\nassumption: true\n",
            ["personas/other.yml"] = "title: Other\nchannels: [phone]\n",
        };
        var model = playbook.Check().Model;

        var family = FamilyOf(model, "both").ToDictionary(m => (string)m["slug"]!, m => m);

        Assert.Equal(["email False", "chat True"], ((View[])family["both"]["channels"]!).Select(c => $"{c["text"]} {c["isOwn"]}"));
        Assert.Equal(["phone True"], ((View[])family["other"]["channels"]!).Select(c => $"{c["text"]} {c["isOwn"]}"));
        Assert.Equal(["one"], family.Where(m => m.Value["assumption"] is true).Select(m => m.Key));
    }

    [Fact]
    public void A_persona_of_its_own_has_no_family() => Assert.Empty(FamilyOf("loner"));

    private View[] FamilyOf(string slug) => FamilyOf(_model, slug);

    private static View[] FamilyOf(PlaybookModel model, string slug)
    {
        var entry = model.Find(new EntryId("persona", slug))!;
        var view = new View();

        new PersonaDetail(model, new LinkViews(model, new PlaybookSettings(), NoWords.Instance)).AddTo(view, new LinkedEntry
        {
            Parsed = new ParsedEntry { Entry = entry, Body = MarkdownBody.Empty, Fragments = FrozenDictionary<MarkdownValue, MarkdownBody>.Empty, Diagnostics = [] },
            Body = LinkedBody.Empty,
            Fragments = FrozenDictionary<MarkdownValue, LinkedBody>.Empty,
        });

        return (View[])((View)view["persona"]!)["family"]!;
    }

    private static Entry PersonaOf(string slug, string kind, params string[] parents)
    {
        var file = new SourceFile($"personas/{slug}.md", string.Join('\n', [kind, .. parents]));
        ImmutableArray<FieldEntry> fields =
        [
            Field(file, "kind", new TextValue(Word(file, kind))),
            Field(file, "derived-from", new ListValue([.. parents.Select(p => new ReferenceValue(Word(file, p), DerivedFrom))], file.Beginning)),
        ];
        return new Entry
        {
            Id = new EntryId("persona", slug),
            Type = Persona,
            Source = file,
            Title = new Located<string>(slug, file.Beginning),
            Address = new SitePath($"/personas/{slug}/"),
            Fields = new MapValue(fields, file.Beginning),
        };
    }

    private static FieldEntry Field(SourceFile file, string name, FieldValue value) => new(new Located<string>(name, file.Beginning), value);

    private static MappedText Word(SourceFile file, string word) => MappedText.Verbatim(file.Beginning, word);
}
