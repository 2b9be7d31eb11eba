using System.Collections.Immutable;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Content;

/// <summary>One page's worth of playbook, read and of the declared shape. Facts only: its text as HTML lives elsewhere.</summary>
public sealed record Entry
{
    public required EntryId Id { get; init; }

    public required ContentType Type { get; init; }

    public required SourceFile Source { get; init; }

    public required Located<string> Title { get; init; }

    /// <summary>Where it is published, such as <c>/metrics/nps/</c>.</summary>
    public required SitePath Address { get; init; }

    /// <summary>The fields that hold a value; the body of a Markdown file is not among them.</summary>
    public required MapValue Fields { get; init; }

    /// <summary>Headings of the body in order.</summary>
    public ImmutableArray<Heading> Headings { get; init; } = [];

    /// <summary>Places in the body that are no headings and have an address all the same.</summary>
    public ImmutableArray<string> Anchors { get; init; } = [];

    /// <summary>Links of the body and of every Markdown field, in the order of the file.</summary>
    public ImmutableArray<BodyLink> Links { get; init; } = [];

    /// <summary>Whether it is not for readers yet: what is published does not show it, nor that it is there.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Words of the body and of Markdown fields.</summary>
    public int WordCount { get; init; }

    private static readonly ImmutableArray<string> NameFields = ["abbreviation", "plural"];

    public string? Summary => Fields.Text("summary") is { } summary ? CodeMarks.Without(summary) : null;

    /// <summary>Other names this entry is found by: <c>aliases</c> and, where the type has one, <c>abbreviation</c> and <c>plural</c>.</summary>
    public IEnumerable<Located<string>> OtherNames
    {
        get
        {
            foreach (var name in NameFields)
            {
                if (Fields[name] is TextValue text)
                {
                    yield return new Located<string>(text.Value, text.Span);
                }
            }

            foreach (var alias in Fields.Items<TextValue>("aliases"))
            {
                yield return new Located<string>(alias.Value, alias.Span);
            }
        }
    }

    public override string ToString() => Id.ToString();
}
