using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A case that people read differently shows the other reading too.</summary>
internal sealed class OneSidedCase : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4065", "one-sided-case", Severity.Warning, "this contested case shows one view only");

    public void Check(RuleContext context)
    {
        foreach (var story in context.OfType("case").Where(c => c.Says("contested") && c.Fields["counter-view"] is null))
        {
            context.Diagnostics.Report(Rule, story.Fields.KeySpan("contested")!.Value)
                .Help("add under `counter-view` what those say who read it differently");
        }
    }
}
