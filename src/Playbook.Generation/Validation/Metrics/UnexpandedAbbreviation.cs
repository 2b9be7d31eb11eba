using Playbook.Diagnostics;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>An abbreviation is spelt out, and its letters are those of what it stands for.</summary>
internal sealed class UnexpandedAbbreviation : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4112", "unexpanded-abbreviation", Severity.Error, "{0}");

    public void Check(RuleContext context)
    {
        foreach (var metric in MetricCatalog.Of(context.Model).Metrics)
        {
            var fields = metric.Entry.Fields;
            var expansion = fields.Text("expansion");
            if ((fields["abbreviation"] is Content.TextValue written ? new Located<string>(written.Value, written.Span) : AbbreviationIn(metric)) is not { } abbreviation)
            {
                continue;
            }

            if (string.IsNullOrWhiteSpace(expansion))
            {
                context.Diagnostics.Report(Rule, abbreviation.Span, $"the abbreviation `{abbreviation.Value}` is not spelt out").Help("add `expansion: ` with the words it stands for");
            }
            else if (!StandsFor(abbreviation.Value, expansion))
            {
                context.Diagnostics.Report(Rule, fields["expansion"]!.Span, $"`{abbreviation.Value}` cannot stand for `{expansion}`")
                    .Related(abbreviation.Span, "the abbreviation")
                    .Help("spell out the words whose letters the abbreviation takes, in their order");
            }
        }
    }

    // A title of two to six capitals is an abbreviation, whether or not it says so.
    private static Located<string>? AbbreviationIn(Metric metric) =>
        metric.Entry.Title is { Value: { Length: >= 2 and <= 6 } title } located && title.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)) && char.IsAsciiLetterUpper(title[0])
            ? located
            : null;

    private static bool StandsFor(string abbreviation, string expansion)
    {
        var at = 0;
        var letters = abbreviation.Where(char.IsLetter).ToList();
        foreach (var letter in expansion)
        {
            if (at < letters.Count && char.ToLowerInvariant(letter) == char.ToLowerInvariant(letters[at]))
            {
                at++;
            }
        }

        return at == letters.Count && (letters.Count == 0 || char.ToLowerInvariant(expansion.TrimStart()[0]) == char.ToLowerInvariant(letters[0]));
    }
}
