using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Linking;

namespace Playbook.Generation.Validation;

/// <summary>Runs every rule of meaning. What comes out may be rendered; whether it may be published is for the severities to say.</summary>
internal sealed partial class ValidateContent(PlaybookModel model, PlaybookSettings settings) : IAllModule<LinkedEntry, ValidEntry>
{
    private static readonly Lazy<ImmutableArray<IContentRule>> Rules = new(() => All);

    [Listed]
    internal static partial ImmutableArray<IContentRule> All { get; }

    public Stage Stage => Stage.Validate;

    public IEnumerable<ValidEntry> Execute(IReadOnlyList<LinkedEntry> items, DiagnosticBag diagnostics)
    {
        var context = new RuleContext(model, [.. items], new MentionIndex(items), settings, diagnostics);
        Parallel.ForEach(Rules.Value, rule => rule.Check(context));
        return items.Select(i => new ValidEntry(i));
    }
}
