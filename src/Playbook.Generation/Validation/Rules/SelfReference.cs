using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>
/// What a type refers to among its own kind is another one. That follows from the declaration: a field that the type has of its own and that may name entries of the
/// type. Fields of every type are left alone, as a function may keep its own page.
/// </summary>
internal sealed class SelfReference : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4018", "self-reference", Severity.Warning, "{0} names itself under `{1}`");

    // A play that repeats takes what the last run left behind, and leaves something for the next.
    private static readonly FrozenSet<string> Loops = FrozenSet.Create("play:inputs.play", "play:outputs.feeds");

    // These have rules of their own, which see longer circles too.
    private static readonly FrozenSet<string> Elsewhere =
        FrozenSet.Create("play:prerequisites", "path:prerequisites", "journey:counterpart", "metric:drivers");

    public void Check(RuleContext context)
    {
        var common = context.Model.Types["page"].Fields.Select(f => f.Name).ToFrozenSet(StringComparer.Ordinal);
        foreach (var entry in context.Model.Entries)
        {
            foreach (var (path, reference) in PlaybookModel.ReferencesOf(entry))
            {
                if (!common.Contains(path.Split('.')[0])
                    && MayNameItsKind(reference.Field, entry.Type)
                    && !Loops.Contains($"{entry.Type.Name}:{path}")
                    && !Elsewhere.Contains($"{entry.Type.Name}:{path}")
                    && context.Model.Target(reference)?.Id == entry.Id)
                {
                    context.Diagnostics.Report(Rule, reference.Span, $"`{entry.Id}`", path)
                        .Help($"name another {entry.Noun}, or take it out");
                }
            }
        }
    }

    private static bool MayNameItsKind(Field field, ContentType type) => field.Targets.IsDefaultOrEmpty || field.Targets.Contains(type.Name);
}
