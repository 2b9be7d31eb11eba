using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>An entry's fields after reading.</summary>
/// <param name="Fields">Values of declared kinds only; a field whose value was wrong is not among them.</param>
/// <param name="Ignored">What stands in the file but in no declaration: free data (<c>x-...</c>), fields of other generators, and unknown ones.</param>
public sealed record FieldReading(MapValue Fields, ImmutableArray<YamlEntry> Ignored);

/// <summary>What a caller knows about the file that the fields do not say.</summary>
public readonly record struct FieldReadingOptions
{
    /// <summary>Whether fields that no type has are named once for the whole file, as in a handbook that was never checked.</summary>
    public bool Lenient { get; init; }

    /// <summary>Whether the title may come from somewhere else, such as the first heading.</summary>
    public bool TitleIsOptional { get; init; }

    /// <summary>Whether the file has no fields at all, so that whoever is asked for one has to be told where it goes.</summary>
    public bool HasNoFields { get; init; }

    /// <summary>A name that is no field and is reported elsewhere, with what it does.</summary>
    public YamlEntry? SpokenFor { get; init; }

    /// <summary>What to underline where a field is missing and there is no title; the first line of the file when not given.</summary>
    public SourceSpan? Place { get; init; }
}
