using Playbook.Generation.Linking;

namespace Playbook.Generation.Validation;

/// <summary>An entry that may be published. Only validation makes one, so an unvalidated page cannot be rendered.</summary>
public sealed record ValidEntry
{
    internal ValidEntry(LinkedEntry linked) => Linked = linked;

    public LinkedEntry Linked { get; }
}
