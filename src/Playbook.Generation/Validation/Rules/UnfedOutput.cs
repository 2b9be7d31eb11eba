using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>What a play leaves behind is used by somebody: another play, a function or a role.</summary>
internal sealed class UnfedOutput : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4012", "unfed-output", Severity.Warning, "nobody goes on with this output");

    public void Check(RuleContext context)
    {
        foreach (var play in context.OfType("play"))
        {
            // An output without `feeds` has been reported as incomplete.
            foreach (var output in play.Fields.Items<MapValue>("outputs").Where(o => o["feeds"] is not null && context.AllResolve(o, "feeds")))
            {
                var receivers = context.Pointers(output, "feeds").ToList();
                if (receivers.All(r => r.Target.Id == play.Id || r.Target.IsDeprecated))
                {
                    context.Diagnostics.Report(Rule, output["what"]?.Span ?? output.Span)
                        .Label(receivers.Any(r => r.Target.Id == play.Id) ? "it feeds only the play that makes it" : "it feeds only what is deprecated")
                        .Help("name under `feeds` the play, function or role that works with it, or stop making it");
                }
            }
        }
    }
}
