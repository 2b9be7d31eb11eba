using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>"Runs from 0 to 100", "on a scale from 1 to 10", "a five-point scale": other ends than the metric's range or its answers.</summary>
internal static partial class RangeClaims
{
    private static readonly FrozenDictionary<string, int> Words = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase)
    {
        ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["nine"] = 9, ["ten"] = 10, ["eleven"] = 11,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static IEnumerable<Contradiction> In(ProseSentence sentence)
    {
        foreach (Match match in Claim().Matches(sentence.Text))
        {
            if (!sentence.IsHedged(match) && sentence.SubjectOf(match) is { Range: { } range } metric && Ends(match) is var claimed && !Agrees(metric, claimed)
                && (!match.Groups["loose"].Success || IsWholeScale(claimed)))
            {
                yield return new Contradiction(match.Index, match.Length, $"{metric} runs from {range.Value}", range.Span);
            }
        }

        foreach (Match match in Scale().Matches(sentence.Text))
        {
            if (!sentence.IsHedged(match) && Surveyed(sentence, match) is { Scale: { } scale } metric && !(match.Groups["points"].Success ? HasPoints(scale.Value, match) : Agrees(metric, Ends(match))))
            {
                yield return new Contradiction(match.Index, match.Length, $"{metric} is asked on a scale of {scale.Value}", scale.Span);
            }
        }
    }

    // The metric before the scale, or the one whose page it is.
    private static Metric? Surveyed(ProseSentence sentence, Match match)
    {
        var before = sentence.Text.AsSpan(0, match.Index);
        for (var at = before.Length - 1; at >= 0; at--)
        {
            if (MetricMentions.IsName(before[at]))
            {
                return sentence.Mentions.Of(before[at]);
            }
        }

        return sentence.Own is not null && sentence.SpeaksOfOwnOnly(0) ? sentence.Own : null;
    }

    private static bool Agrees(Metric metric, Interval claimed) =>
        claimed == metric.Range?.Value || claimed == metric.Scale?.Value || metric.Bands.Any(b => b.Range == claimed);

    // A reading lies somewhere; only the ends of a whole scale are a claim about it.
    private static bool IsWholeScale(Interval claimed) => claimed is { Low: { } low, High: { } high }
        && ((low.IsZero && (high == 1 || high == 5 || high == 10 || high == 100)) || (low == 1 && (high == 5 || high == 7 || high == 10 || high == 100)) || (low == -100 && high == 100) || (low == -10 && high == 10));

    private static Interval Ends(Match match) => new(ProseSentence.NumberIn(match, "low"), ProseSentence.NumberIn(match, "high"));

    private static bool HasPoints(Interval scale, Match match) =>
        (Words.TryGetValue(match.Groups["points"].Value, out var points) || int.TryParse(match.Groups["points"].ValueSpan, out points)) && scale.High - scale.Low + 1 == (ExactNumber)points;

    [GeneratedRegex(
        $@"\b{ProseSentence.Subject}\s+(?:(?:runs|ranges|goes|extends|stretches|(?:can|will)\s+(?:run|range|go|be\s+anything|be\s+anywhere))|(?<loose>(?:always\s+)?(?:lies|is|falls|varies|can\s+(?:lie|be)|is\s+(?:always\s+|anything\s+)?|is\s+a\s+(?:score|number|value)|is\s+an?\s+\w+)))"
        + $@"\s+(?:always\s+|anywhere\s+|anything\s+)?(?:from|between)\s+(?<low>{ProseSentence.Number})\s*(?:%|percent)?\s+(?:and|to|up\s+to)\s+(?<high>{ProseSentence.Number})(?![\d.]*\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Claim();

    [GeneratedRegex(
        $@"\bscale\s+(?:(?:that\s+)?(?:runs|goes)\s+)?(?:from|of|between)?\s*(?<low>\d{{1,3}})\s*(?:to|and|-|\u2013)\s*(?<high>\d{{1,3}})\b(?!\s*(?:is|are|years))"
        + $@"|\b(?<low>\d{{1,2}})(?:-|\u2013|\s)to(?:-|\u2013|\s)(?<high>\d{{1,3}})\s+scale\b"
        + $@"|\b(?<low>\d{{1,2}})\s*(?:-|\u2013)\s*(?<high>\d{{1,3}})\s+scale\b"
        + @"|\b(?<points>three|four|five|six|seven|nine|ten|eleven|\d{1,2})(?:-|\s)point\s+scale\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Scale();
}
