using System.Text.RegularExpressions;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>"Lower is better", "a high score is bad", "we want it to rise": which way is the good one.</summary>
internal static partial class DirectionClaims
{
    private const string Much = @"higher|bigger|larger|greater|more|rising|growing|increasing|high|large|big";
    private const string Little = @"lower|smaller|fewer|less|falling|shrinking|decreasing|declining|low|small|tiny";
    private const string Good = @"better|best|good|great|healthy|healthier|desirable|preferable|excellent|welcome|an?\s+(?:improvement|success|good\s+sign)|good\s+news";
    private const string Bad = @"worse|worst|bad|poor|unhealthy|unhealthier|undesirable|an?\s+(?:problem|failure|bad\s+sign|warning(?:\s+sign)?)|bad\s+news";
    private const string Side = $@"(?:(?<much>{Much})|(?<little>{Little}))";
    private const string Verdict = $@"(?:(?<good>{Good})|(?<bad>{Bad}))";
    private const string Rises = @"rise|grow|go\s+up|increase|climb|be\s+(?:as\s+)?high(?:er)?|stay\s+(?:as\s+)?high";
    private const string Falls = @"fall|drop|go\s+down|come\s+down|decrease|decline|shrink|sink|be\s+(?:as\s+)?low(?:er)?|stay\s+(?:as\s+)?low";
    private const string Rising = @"rises|rising|grows|growing|climbs|climbing|increases|increasing|goes\s+up|going\s+up";
    private const string Falling = @"falls|falling|drops|dropping|decreases|decreasing|declines|declining|shrinks|shrinking|goes\s+down|going\s+down";
    private const string Is = @"(?:is|are|means|mean|shows)\s+(?:(?:always|usually|generally|clearly|much|all\s+the|the)\s+)*";

    public static IEnumerable<Contradiction> In(ProseSentence sentence)
    {
        foreach (Match match in Claim().Matches(sentence.Text))
        {
            if (!sentence.IsHedged(match) && sentence.SubjectOf(match) is { Direction: { } direction } metric && SideOf(match) is var claimed && claimed != direction.Value)
            {
                yield return new Contradiction(match.Index, match.Length, $"of {metric}, {Words(direction.Value)}", direction.Span);
            }
        }
    }

    private static MetricDirection SideOf(Match match)
    {
        var up = match.Groups["much"].Success;
        return up != match.Groups["bad"].Success ? MetricDirection.Up : MetricDirection.Down;
    }

    private static string Words(MetricDirection direction) => direction switch
    {
        MetricDirection.Up => "higher is better",
        MetricDirection.Down => "lower is better",
        _ => "the target is the best place",
    };

    [GeneratedRegex(
        $@"\b(?:an?\s+)?{Side}\s+{ProseSentence.Subject}\s+{Is}{Verdict}\b"
        + $@"|\bthe\s+{Side}\s+{ProseSentence.Subject}(?:\s+(?:is|are|gets|becomes|goes))?,?\s+the\s+{Verdict}\b"
        + $@"|\bthe\s+{Side},?\s+the\s+{Verdict}\b"
        + $@"|\b{Side}\s+is\s+(?:always\s+)?{Verdict}\b"
        + $@"|\b{ProseSentence.Subject}\s+(?:is|gets|are)\s+{Verdict}\s+(?:when|the)\s+(?:it\s+|they\s+)?(?:is\s+|are\s+|gets\s+)?{Side}\b"
        + $@"|\b(?:an?\s+)?(?:(?<much>rise|increase|growth|jump|gain)|(?<little>fall|drop|decrease|decline|dip))\s+(?:in|of)\s+{ProseSentence.Subject}\s+{Is}{Verdict}\b"
        + $@"|\b(?:wants?|likes?|hopes?|expects?|needs?|aims?|wish(?:es)?|try|tries|works?)\s+(?:for\s+)?{ProseSentence.Subject}\s+to\s+(?:keep\s+)?(?:(?<much>{Rises})|(?<little>{Falls}))\b"
        + $@"|\b{ProseSentence.Subject}\s+(?:should|must|ought\s+to|has\s+to|needs\s+to|is\s+(?:meant|supposed)\s+to)\s+(?:always\s+)?(?:(?<much>{Rises})|(?<little>{Falls}))\b"
        + $@"|\b(?:ideally|at\s+best|hopefully),?\s+{ProseSentence.Subject}\s+(?:keeps\s+)?(?:(?<much>{Rising})|(?<little>{Falling}))\b"
        + $@"|\b{ProseSentence.Subject}\s+(?:(?<good>improves|gets\s+better)|(?<bad>worsens|gets\s+worse|suffers))\s+(?:when|as|by)\s+(?:it\s+|they\s+)?(?:(?<much>{Rising})|(?<little>{Falling}))\b"
        + $@"|\b(?:aim|aims|aiming|strive|strives|look)\s+(?:for|at)\s+(?:an?\s+)?(?:{Side})\s+{ProseSentence.Subject}\b"
        + $@"|\bkeep(?:s|ing)?\s+{ProseSentence.Subject}\s+(?:as\s+)?(?:(?<much>high|up)|(?<little>low|down))\b"
        + $@"|\b(?:wants?|tr(?:y|ies)|aims?|works?|needs?|(?:goal|aim|task|point|idea|plan|objective|job)\s+is|hopes?|wish(?:es)?)\s+(?:hard\s+)?to\s+(?:(?<much>raise|increase|grow|lift|push\s+up|boost|maximi[sz]e)|(?<little>reduce|lower|cut|decrease|bring\s+down|push\s+down|minimi[sz]e))\s+{ProseSentence.Subject}\b",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Claim();
}
