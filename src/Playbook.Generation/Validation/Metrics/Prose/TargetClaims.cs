using System.Text.RegularExpressions;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>"Our target is 50": another one than the metric's.</summary>
internal static partial class TargetClaims
{
    public static IEnumerable<Contradiction> In(ProseSentence sentence)
    {
        foreach (Match match in Claim().Matches(sentence.Text))
        {
            if (!sentence.IsHedged(match) && SubjectOf(sentence, match) is { Target: { } target } metric && ProseSentence.NumberIn(match, "value") != (ExactNumber)target.Value)
            {
                yield return new Contradiction(match.Index, match.Length, $"the target of {metric} is {(ExactNumber)target.Value}", target.Span);
            }
        }
    }

    private static Metric? SubjectOf(ProseSentence sentence, Match match) =>
        match.Groups["metric"].Success ? sentence.SubjectOf(match)
        : sentence.Own is not null && sentence.SpeaksOfOwnOnly(match.Index) ? sentence.Own
        : null;

    [GeneratedRegex(
        $@"\b(?:our|the|its)\s+target\s+(?:(?:for|of)\s+(?:the\s+|our\s+)?(?<metric>{MetricMentions.Pattern})\s+)?(?:is|stands\s+at|lies\s+at|remains)\s+(?<value>{ProseSentence.Number})(?![\d.]*\d)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Claim();
}
