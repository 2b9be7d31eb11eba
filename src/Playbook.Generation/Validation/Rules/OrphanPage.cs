using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Files;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Readers reach every entry by following links from the home page or an onboarding path; lists do not count.</summary>
internal sealed class OrphanPage : IContentRule
{
    public static readonly DiagnosticRule Rule = new(
        "PB4001", "orphan-page", Severity.Warning, "no link from the home page or a path leads to this {0}");

    public void Check(RuleContext context)
    {
        if (!context.Model.Entries.Any(e => e.IsTyped))
        {
            return;
        }

        var reached = Reached(context);
        foreach (var entry in context.Model.Entries.Where(e => !reached.Contains(e.Id) && MayBeFound(e)))
        {
            context.Diagnostics.Report(Rule, entry.Title.Span, entry.Noun)
                .Help("link to it from a page that readers come to, or set `unlisted: true`");
        }
    }

    // A draft has no readers yet, a deprecated entry none any more; a plain page may be written to be handed out by address.
    private static bool MayBeFound(Entry entry) =>
        entry.IsTyped && entry.IsCurrent && !entry.Says("unlisted") && entry.Address.Value != $"/{entry.Type.Folder}/";

    private static HashSet<EntryId> Reached(RuleContext context)
    {
        var hasHome = context.Model.Entries.Any(e => e.Address == SitePath.Root);
        var reached = new HashSet<EntryId>();
        var next = new Queue<Entry>(context.Model.Entries.Where(e => IsStart(e, hasHome) && reached.Add(e.Id)));
        while (next.TryDequeue(out var entry))
        {
            foreach (var pointer in context.Pointers(context.Linked(entry)))
            {
                if (reached.Add(pointer.Target.Id))
                {
                    next.Enqueue(pointer.Target);
                }
            }
        }

        return reached;
    }

    // Without a home page of its own the playbook begins at any plain page.
    private static bool IsStart(Entry entry, bool hasHome) =>
        entry.Type.Name == "path" || (hasHome ? entry.Address == SitePath.Root : !entry.IsTyped);
}
