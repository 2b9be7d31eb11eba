using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A journey reaches from first contact to after the purchase, or says why it does not.</summary>
internal sealed class PartialJourney : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4040", "partial-journey", Severity.Warning, "this journey {0}");

    private const string FirstContact = "first contact";
    private const string Purchase = "purchase";
    private const string AfterPurchase = "after purchase";

    public void Check(RuleContext context)
    {
        foreach (var journey in context.OfType("journey").Where(j => j.Fields["partial-because"] is null))
        {
            var moments = journey.Fields.Items<MapValue>("stages").Select(s => s["moment"]).OfType<TextValue>().ToList();
            if (moments.Count == 0)
            {
                continue;
            }

            if (moments.TrueForAll(m => m.Value != FirstContact))
            {
                Report(context, moments[0], "begins after the first contact");
            }

            if (!ReachesBeyondPurchase(moments))
            {
                Report(context, moments[^1], "ends before the time after the purchase");
            }
        }
    }

    // Use and support are what comes after the purchase, where there was one before them.
    private static bool ReachesBeyondPurchase(List<TextValue> moments) =>
        moments.Exists(m => m.Value == AfterPurchase)
        || moments.SkipWhile(m => m.Value != Purchase).Any(m => m.Value != Purchase);

    private static void Report(RuleContext context, TextValue moment, string what) =>
        context.Diagnostics.Report(Rule, moment.Span, what)
            .Help("add the missing stage, or say with `partial-because` why the journey leaves it out");
}
