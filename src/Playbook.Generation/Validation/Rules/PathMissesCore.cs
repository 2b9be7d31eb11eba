using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>
/// Along a path, or along the paths before it, a newcomer meets every core persona, and every core play and metric of the role's function.
/// </summary>
internal sealed class PathMissesCore : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4083", "path-misses-core", Severity.Warning, "this path leaves out {0}");

    public void Check(RuleContext context)
    {
        var core = context.OfType("persona").Concat(context.OfType("play")).Concat(context.OfType("metric"))
            .Where(e => e.Says("core") && e.IsCurrent)
            .Select(e => (Entry: e, Functions: context.Targets(e, "functions").Select(f => f.Id).ToHashSet()))
            .ToList();
        foreach (var path in context.OfType("path").Where(p => !p.IsDeprecated))
        {
            if (context.Targets(path, "role").SelectMany(r => context.Targets(r, "function")).FirstOrDefault() is not { } function)
            {
                continue;
            }

            var reached = Reached(context, path);
            var missed = core
                .Where(c => (c.Entry.Type.Name == "persona" || c.Functions.Contains(function.Id)) && !reached.Contains(c.Entry.Id))
                .Select(c => $"`{c.Entry.Id}`")
                .ToList();
            if (missed.Count > 0)
            {
                context.Diagnostics.Report(Rule, path.Fields.KeySpan("items") ?? path.Title.Span, string.Join(", ", missed))
                    .Label($"core for everyone new in {function.Title.Value}")
                    .Help(missed.Count == 1 ? "add it as an item, or take `core: true` off it" : "add them as items, or take `core: true` off them");
            }
        }
    }

    private static HashSet<EntryId> Reached(RuleContext context, Entry path)
    {
        var walked = new HashSet<EntryId> { path.Id };
        var next = new Queue<Entry>([path]);
        var reached = new HashSet<EntryId>();
        while (next.TryDequeue(out var current))
        {
            reached.UnionWith(current.Fields.Items<MapValue>("items").SelectMany(i => context.Pointers(i, "item")).Select(i => i.Target.Id));
            foreach (var before in context.Targets(current, "prerequisites").Where(b => walked.Add(b.Id)))
            {
                next.Enqueue(before);
            }
        }

        return reached;
    }
}
