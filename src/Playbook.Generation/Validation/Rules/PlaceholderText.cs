using System.Collections.Frozen;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Rules;

/// <summary>A required part says something: no persona without goals, no initiative without a way there. Drafts may have gaps; whom a metric is about has a rule of its own.</summary>
internal sealed class PlaceholderText : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4008", "placeholder-text", Severity.Warning, "`{0}` of this {1} is still to be written");

    private static readonly FrozenSet<string> Placeholders = new[]
    {
        "tbd", "tba", "tbc", "todo", "to do", "fixme", "wip", "xxx", "?", "??", "???", "-", "--", "\u2013", "\u2014", "...", "\u2026", "n/a",
        "to be decided", "to be defined", "to be done", "to be confirmed", "to be written", "lorem ipsum", "placeholder",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public void Check(RuleContext context)
    {
        foreach (var entry in context.Model.Entries.Where(e => e.IsTyped && !e.IsDraft))
        {
            foreach (var field in entry.Type.Fields.Where(f => f.Required && !(entry.Type.Name == "metric" && f.Name is "population" or "window")))
            {
                foreach (var place in PlaceholdersIn(entry.Fields[field.Name]))
                {
                    context.Diagnostics.Report(Rule, place, field.Name, entry.Noun)
                        .Help("write it, or set `status: draft` and leave a note in the text")
                        .Help($"`{field.Name}`: {field.Description}");
                }
            }
        }
    }

    private static IEnumerable<SourceSpan> PlaceholdersIn(FieldValue? value) => value switch
    {
        TextValue text when IsPlaceholder(text.Value) => [text.Span],
        MarkdownValue text when IsPlaceholder(text.Text.Value) => [text.Span],
        ListValue list => list.Items.SelectMany(PlaceholdersIn),
        MapValue map => map.Entries.SelectMany(e => PlaceholdersIn(e.Value)),
        _ => [],
    };

    private static bool IsPlaceholder(string text)
    {
        var bare = text.Trim();
        return bare.Length <= 20 && (Placeholders.Contains(bare) || Placeholders.Contains(bare.TrimEnd('.', ':', '!')));
    }
}
