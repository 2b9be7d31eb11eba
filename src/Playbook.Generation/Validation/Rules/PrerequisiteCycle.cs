using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>
/// What has to come first can come first. Plays may follow each other in a circle by <c>next</c> and <c>feeds</c>, but not by <c>prerequisites</c>;
/// the same holds for paths. Each circle is reported once, where it closes.
/// </summary>
internal sealed class PrerequisiteCycle : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4013", "prerequisite-cycle", Severity.Error, "{0} has to come before itself: {1}");

    public void Check(RuleContext context)
    {
        foreach (var type in (ImmutableArray<string>)["play", "path"])
        {
            var finished = new HashSet<EntryId>();
            foreach (var start in context.OfType(type))
            {
                Walk(context, start, finished);
            }
        }
    }

    // Depth first with a stack of our own: a chain as long as the playbook must not exhaust the thread's.
    private static void Walk(RuleContext context, Entry start, HashSet<EntryId> finished)
    {
        var chain = new List<(Entry Entry, Queue<Pointer> Left)>();
        var onChain = new HashSet<EntryId>();
        Enter(start);
        while (chain is [.., var (entry, left)])
        {
            if (!left.TryDequeue(out var needed))
            {
                finished.Add(entry.Id);
                onChain.Remove(entry.Id);
                chain.RemoveAt(chain.Count - 1);
            }
            else if (onChain.Contains(needed.Target.Id))
            {
                Report(context, needed, [.. chain.Select(c => c.Entry).SkipWhile(e => e.Id != needed.Target.Id)]);
            }
            else
            {
                Enter(needed.Target);
            }
        }

        void Enter(Entry entry)
        {
            if (!finished.Contains(entry.Id))
            {
                onChain.Add(entry.Id);
                chain.Add((entry, new Queue<Pointer>(context.Pointers(entry.Fields, "prerequisites"))));
            }
        }
    }

    private static void Report(RuleContext context, Pointer closing, ImmutableArray<Entry> circle)
    {
        var report = context.Diagnostics.Report(
            Rule, closing.Place, $"`{closing.Target.Id}`", string.Join(" → ", circle.Append(circle[0]).Select(e => e.Id.Slug)));
        for (var i = 0; i + 1 < circle.Length; i++)
        {
            var link = context.Pointers(circle[i].Fields, "prerequisites").First(p => p.Target.Id == circle[i + 1].Id);
            report.Related(link.Place, $"`{circle[i].Id.Slug}` needs `{circle[i + 1].Id.Slug}` first");
        }

        report.Help("take one of them out of `prerequisites`; what usually follows belongs under `next`");
    }
}
