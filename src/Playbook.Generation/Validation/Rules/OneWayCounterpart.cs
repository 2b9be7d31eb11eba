using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A journey as it is and as it should be point at each other, for one persona.</summary>
internal sealed class OneWayCounterpart : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4044", "one-way-counterpart", Severity.Warning, "the counterpart `{0}` {1}");

    public void Check(RuleContext context)
    {
        foreach (var journey in context.OfType("journey"))
        {
            foreach (var pointer in context.Pointers(journey.Fields, "counterpart"))
            {
                Check(context, journey, pointer);
            }
        }
    }

    private static void Check(RuleContext context, Entry journey, Pointer pointer)
    {
        var other = pointer.Target;
        if (other.Id == journey.Id)
        {
            Report("is this journey itself", "name the journey that shows the other state");
        }
        else if (other.Fields.Text("state") is { } state && state == journey.Fields.Text("state"))
        {
            Report($"shows the `{state}` state too", "name the journey that shows the other state, or mend `state` in one of them");
        }
        else if (context.Targets(other, "persona").FirstOrDefault() is { } theirs
            && context.Targets(journey, "persona").FirstOrDefault() is { } ours
            && theirs.Id != ours.Id)
        {
            Report($"is about `{theirs.Id}`", $"name a journey of `{ours.Id}`");
        }
        else if (context.Targets(other, "counterpart").FirstOrDefault()?.Id != journey.Id)
        {
            Report("does not point back", $"write `counterpart: {journey.Id.Slug}` in `{other.Source.Path}`");
        }

        void Report(string what, string help) => context.Diagnostics.Report(Rule, pointer.Place, other.Id, what).Help(help);
    }
}
