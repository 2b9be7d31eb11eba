using System.Text.RegularExpressions;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>"Anything above 3 percent is alarming": another limit than that of the band of this name.</summary>
internal static partial class BandClaims
{
    public static IEnumerable<Contradiction> In(ProseSentence sentence)
    {
        foreach (Match match in Claim().Matches(sentence.Text))
        {
            if (!sentence.IsHedged(match) && sentence.SubjectOf(match) is { } metric && !IsOtherUnit(match, metric) && BandOf(match, metric) is { } band && !Agrees(match, band.Range))
            {
                yield return new Contradiction(match.Index, match.Length, $"the band `{band.Label}` of {metric} is {band.Range}", band.Span);
            }
        }
    }

    private static MetricBand? BandOf(Match match, Metric metric) =>
        metric.Bands.FirstOrDefault(b => b.Label.Length > 0 && (match.Groups["band"].Value + " ").StartsWith(b.Label + " ", StringComparison.OrdinalIgnoreCase));

    private static bool IsOtherUnit(Match match, Metric metric) =>
        match.Groups["percent"].Success && metric.UnitOfResult is { } unit && !unit.Equals(Unit.Percent);

    private static bool Agrees(Match match, Interval band)
    {
        if (match.Groups["low"].Success)
        {
            return band.Contains(new Interval(ProseSentence.NumberIn(match, "low"), ProseSentence.NumberIn(match, "high")));
        }

        var limit = ProseSentence.NumberIn(match, "limit");
        var where = match.Groups["open"].Success ? match.Groups["open"].Value : match.Groups["where"].Value;
        return where.ToLowerInvariant() switch
        {
            "of" => band.Contains(limit),
            "above" or "over" or "beyond" or "from" or "at least" or "more than" or "or more" or "and more" or "and above" or "or above" or "or higher" => band.Low == limit,
            _ => band.High == limit,
        };
    }

    [GeneratedRegex(
        $@"(?:{ProseSentence.Subject}\s+)?\b(?:(?<where>above|over|below|under|of|beyond|from|at\s+least|at\s+most|up\s+to|more\s+than|less\s+than)\s+(?<limit>{ProseSentence.Number})\s*(?<percent>%|percent\b|per\s+cent\b)?(?:\s+points?)?(?:\s+(?<open>or\s+more|and\s+more|and\s+above|or\s+above|or\s+higher|or\s+less|and\s+below|or\s+below|or\s+lower))?"
        + $@"|between\s+(?<low>{ProseSentence.Number})\s*%?\s+and\s+(?<high>{ProseSentence.Number})\s*(?<percent>%|percent\b|per\s+cent\b)?(?:\s+points?)?)"
        + @"\s+(?:is|are|counts?\s+as|means?|is\s+called|is\s+considered|is\s+rated)\s+(?:an?\s+)?(?<band>\w[\w\ -]{1,30})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Claim();
}
