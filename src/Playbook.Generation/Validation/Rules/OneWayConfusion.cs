using Playbook.Diagnostics;

namespace Playbook.Generation.Validation.Rules;

/// <summary>Two words that are taken for each other point at each other, since a reader may come from either.</summary>
internal sealed class OneWayConfusion : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4070", "one-way-confusion", Severity.Warning, "`{0}` does not point back");

    private const string NotToConfuseWith = "not-to-confuse-with";

    public void Check(RuleContext context)
    {
        foreach (var word in context.OfType("term"))
        {
            foreach (var other in context.Pointers(word.Fields, NotToConfuseWith))
            {
                var pointsBack = other.Target.Type.Find(NotToConfuseWith) is null
                    ? context.Pointers(context.Linked(other.Target))
                    : context.Pointers(other.Target.Fields, NotToConfuseWith);
                if (other.Target.Id != word.Id && pointsBack.All(p => p.Target.Id != word.Id))
                {
                    context.Diagnostics.Report(Rule, other.Place, other.Target.Id)
                        .Help(other.Target.Type.Find(NotToConfuseWith) is null
                            ? $"link from `{other.Target.Source.Path}` to `{word.Id}`"
                            : $"add `{word.Id.Slug}` to `{NotToConfuseWith}` in `{other.Target.Source.Path}`");
                }
            }
        }
    }
}
