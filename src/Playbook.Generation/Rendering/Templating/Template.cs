using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>A template that was read and found in order. Immutable; drawn by many threads.</summary>
internal sealed class Template
{
    /// <summary>The file, for reports.</summary>
    public required SourceFile File { get; init; }

    public required ImmutableArray<Part> Parts { get; init; }

    /// <summary>How many values of its own the template keeps while it is drawn.</summary>
    public required int Slots { get; init; }

    /// <summary>The slot of each value a partial is given, by its name without <c>$</c>.</summary>
    public required IReadOnlyDictionary<string, int> Parameters { get; init; }

    /// <summary>The partials that it names.</summary>
    public required ImmutableArray<Include> Includes { get; init; }

    /// <summary>Whether it reads names of the page itself, such as <c>page</c>; what it is given decides all else.</summary>
    public required bool ReadsPage { get; init; }

    public void Draw(PageWriter writer)
    {
        foreach (var part in Parts)
        {
            part.Draw(writer);
        }
    }
}
