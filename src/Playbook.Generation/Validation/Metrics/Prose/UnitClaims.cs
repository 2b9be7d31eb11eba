using System.Text.RegularExpressions;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>"Is a percentage", "measured in hours", "an NPS of 40 percent": another unit than the metric's.</summary>
internal static partial class UnitClaims
{
    private const string Percentage = @"(?:percentages?\b|percent\b|per\s+cent\b|%)(?!\s*points?\b)";

    public static IEnumerable<Contradiction> In(ProseSentence sentence)
    {
        foreach (Match match in Claim().Matches(sentence.Text))
        {
            if (!sentence.IsHedged(match) && !(match.Groups["part"].Success && Difference().IsMatch(sentence.Text)) && sentence.SubjectOf(match) is { Unit: { } unit } metric && metric.UnitOfResult is { } stated && Denied(match, metric, stated))
            {
                yield return new Contradiction(match.Index, match.Length, match.Groups["percentage"].Success || match.Groups["part"].Success ? $"{metric} is no percentage: its unit is {unit.Value}" : $"{metric} is measured in {unit.Value}", unit.Span);
            }
        }

        if (sentence is { Defines: true, Own: { Unit: { } own } defined } && Beginning().Match(sentence.Text) is { Success: true } begins && IsAmount(defined) && !Difference().IsMatch(sentence.Text))
        {
            yield return new Contradiction(begins.Index, begins.Length, $"{defined} is no share of anything: its unit is {own.Value}", own.Span);
        }
    }

    private static bool Denied(Match match, Metric metric, Unit stated)
    {
        if (match.Groups["part"].Success)
        {
            return IsAmount(metric);
        }

        if (match.Groups["percentage"].Success)
        {
            return UnitName.IsPer(metric.Unit!.Value.Value) || !stated.Equals(Unit.Percent);
        }

        var claimed = UnitName.Parse(match.Groups["unit"].Value);
        return claimed.Bases.All(b => !Unit.IsCount(b.Key)) && !claimed.IsPlain && claimed.Bases.Keys.First() is var one
            && !(stated.Bases.Any(b => b.Value > 0 && (b.Key == one || UnitName.SameBase(b.Key, one))));
    }

    // A percentage by another name is a share as well.
    private static bool IsAmount(Metric metric) => metric.UnitOfResult is { } unit
        && (unit["score"] > 0 || unit.Bases.Any(b => b.Value > 0 && !Unit.IsCount(b.Key)));

    [GeneratedRegex(
        $@"\b{ProseSentence.Subject}(?:,\s+|\s+(?:is|are)\s+)(?:always\s+|simply\s+|just\s+)?an?\s+(?<percentage>{Percentage})"
        + $@"|\b{ProseSentence.Subject}\s+(?:is|are)\s+(?<percentage>{Percentage})"
        + $@"|\b{ProseSentence.Subject}\s+(?:is|are|gets|comes)?\s*(?:always\s+|usually\s+)?(?:expressed|given|reported|stated|quoted|shown|written|measured|counted|calculated|published|presented|comes|published)\s+(?:as|in)\s+(?:an?\s+)?(?:(?<percentage>{Percentage})|(?<unit>[a-zA-Z€£$]+)\b)"
        + $@"|\b(?<metric>{MetricMentions.Pattern})(?:\s+score)?(?:\s+(?:of|is|was|stands\s+at)|:)\s+{ProseSentence.Number}\s*(?<percentage>{Percentage})"
        + $@"|\b{ProseSentence.Subject}\s+(?:counts|measures)\s+(?:the\s+)?(?<unit>(?:milli)?seconds|minutes|hours|days|weeks|months|years|euros|pounds|dollars)\b"
        + $@"|\b{ProseSentence.Subject}\s+(?:shows?|tells?|says?|is|measures?|gives?)\s+(?:us\s+)?(?:the|what|which)\s+(?<part>percentage|percent|share|proportion)\s+of\b"
        + $@"|\b{ProseSentence.Subject}\s+of\s+{ProseSentence.Number}\s+(?:means|says|shows|tells)\s+(?:us\s+)?(?:that\s+)?{ProseSentence.Number}\s*(?<percentage>{Percentage})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Claim();

    [GeneratedRegex(@"^\s*(?:the\s+|a\s+)?(?:share|percentage|percent|proportion|fraction)\s+of\b", RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(?:minus|less|difference|subtract(?:ed|ing)?|net|against|over|times|out\s+of)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Difference();
}
