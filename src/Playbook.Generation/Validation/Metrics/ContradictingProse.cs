using Playbook.Diagnostics;
using Playbook.Generation.Validation.Metrics.Prose;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Running text does not say of a metric what its definition denies: another unit, direction, range, target, band, or other answers.</summary>
internal sealed class ContradictingProse : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4114", "contradicting-prose", Severity.Warning, "{0}");

    private const int ShortestClaim = 8;

    // What goes on for longer is a list of something.
    private const int LongestSentence = 3_000;

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        if (catalog.Metrics.IsEmpty)
        {
            return;
        }

        var mentions = new MetricMentions(catalog);
        foreach (var entry in context.Model.Entries)
        {
            var own = catalog.Find(entry);
            foreach (var text in ProseText.Of(entry))
            {
                CheckText(context, mentions, text, own);
            }
        }
    }

    private static void CheckText(RuleContext context, MetricMentions mentions, ProseText text, Metric? own)
    {
        // A page of its own speaks of its metric without naming it; elsewhere only what is named can be contradicted.
        var sentences = own is null ? text.SentencesAt(mentions.AnchorsIn(text.Text)) : text.Sentences();
        foreach (var (start, end) in sentences)
        {
            if (text.IsQuestion(end) || end - start is < ShortestClaim or > LongestSentence)
            {
                continue;
            }

            var sentence = new ProseSentence(mentions.Mask(text.Text[start..end]), mentions, own, text.Field is "definition" or "summary");
            foreach (var found in Contradictions(sentence).DistinctBy(c => c.Place))
            {
                context.Diagnostics.Report(Rule, text.Locate(start + found.Start, found.Length), found.What)
                    .Related(found.Place, "the definition")
                    .Help("correct the sentence, or the definition if the sentence is right");
            }
        }
    }

    private static IEnumerable<Contradiction> Contradictions(ProseSentence sentence) =>
        DirectionClaims.In(sentence)
            .Concat(UnitClaims.In(sentence))
            .Concat(RangeClaims.In(sentence))
            .Concat(BandClaims.In(sentence))
            .Concat(TargetClaims.In(sentence))
            .Concat(AnswerClaims.In(sentence));
}
