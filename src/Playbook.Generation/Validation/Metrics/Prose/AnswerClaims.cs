using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>"Promoters answer 8 to 10", "the share of answers from 3 to 5": other answers than those that are counted.</summary>
internal static partial class AnswerClaims
{
    // Further apart, a number says something else.
    private const int MostDistance = 70;

    // Two to three years are no answers.
    private const string OfSomethingElse = @"\s*(?:%|(?:percent|per\s+cent|people|customers|days|weeks|months|years|hours|minutes|seconds|times|comments|promoters|detractors|passives)\b)";

    public static IEnumerable<Contradiction> In(ProseSentence sentence)
    {
        if (!Answering().IsMatch(sentence.Text) || MetricOf(sentence) is not { Scale: { } scale } metric)
        {
            yield break;
        }

        var groups = Groups().Matches(sentence.Text).Select(m => (Match: m, Answers: AnswersOf(m, scale.Value)))
            .Where(g => g.Answers is { } a && scale.Value.Contains(a) && a != scale.Value && !sentence.IsHedged(g.Match)).ToImmutableArray();
        foreach (var (match, claimed, part) in Pairs(sentence, metric, groups))
        {
            if (part.Answers != claimed)
            {
                yield return new Contradiction(match.Index, match.Length, $"{part.Name} of {metric} are answers of {part.Answers}", part.Place);
            }
        }
    }

    private static IEnumerable<(Match Match, Interval Claimed, Part Part)> Pairs(ProseSentence sentence, Metric metric, ImmutableArray<(Match Match, Interval? Answers)> groups)
    {
        var parts = PartsOf(metric);
        var roles = parts.SelectMany(p => p.Words.SelectMany(w => Word(sentence.Text, w)).Take(1).Select(at => (At: at, Part: p))).OrderBy(r => r.At).ToImmutableArray();
        if (roles.IsEmpty && sentence.Own is not null && parts.Where(p => p.IsCounted).ToArray() is [var only]
            && ShareOfAnswers().Match(sentence.Text) is { Success: true } share && groups.FirstOrDefault(g => g.Match.Index >= share.Index + share.Length) is { Match: { } first, Answers: { } answers } && first.Index - share.Index - share.Length < 3)
        {
            return [(first, answers, only)];
        }

        // As many numbers as parts: each belongs to its neighbour, all on the same side.
        return roles.Length == groups.Length && roles.Length > 0 && roles.Zip(groups).All(p => Math.Abs(p.First.At - p.Second.Match.Index) < MostDistance)
            && (roles.Zip(groups).All(p => p.First.At < p.Second.Match.Index) || roles.Zip(groups).All(p => p.First.At > p.Second.Match.Index))
            ? roles.Zip(groups, (r, g) => (g.Match, g.Answers!.Value, r.Part))
            : [];
    }

    private static Metric? MetricOf(ProseSentence sentence)
    {
        var named = sentence.Text.Where(MetricMentions.IsName).Select(sentence.Mentions.Of).DistinctBy(m => m.Id).ToImmutableArray();
        return named switch
        {
            [] => sentence.Own ?? sentence.Mentions.OnlyNps,
            [var only] => only,
            _ => null,
        };
    }

    private static ImmutableArray<Part> PartsOf(Metric metric)
    {
        var canonical = metric.Variant is null ? CanonicalShapes.RecognisedIn(metric) : null;
        var parts = metric.Inputs.Where(i => i.Answers is { } answers && answers.Value != metric.Scale?.Value)
            .Select(i => new Part(
                i.Name.Value.Replace('_', ' '),
                i.Answers!.Value.Value,
                canonical?.RoleOf(i) is { Words.IsEmpty: false } role ? role.Words : [i.Name.Value.Split('_')[0]],
                IsCounted: true,
                i.Answers.Value.Span)).ToImmutableArray();

        // Passives are counted by nobody and spoken of by many.
        return canonical is null || metric.Scale is not { } scale ? parts
            : [.. parts, .. canonical.Roles.Where(r => r.Answers is not null && parts.All(p => p.Words != r.Words)).Select(r => new Part(r.Name, r.Answers!.Value, r.Words, IsCounted: false, scale.Span))];
    }

    private static Interval? AnswersOf(Match match, Interval scale)
    {
        var from = ProseSentence.NumberIn(match, "from");
        if (match.Groups["to"].Success)
        {
            return new(from, ProseSentence.NumberIn(match, "to"));
        }

        var open = match.Groups["open"].Success ? match.Groups["open"].Value : match.Groups["where"].Value;
        return open.ToLowerInvariant() switch
        {
            "more" or "above" or "higher" or "up" or "better" when match.Groups["open"].Success => new(from, scale.High),
            "at least" or "from" => new(from, scale.High),
            "less" or "below" or "lower" or "fewer" or "worse" when match.Groups["open"].Success => new(scale.Low, from),
            "at most" or "up to" => new(scale.Low, from),
            "above" or "over" or "more than" => new(from + ExactNumber.One, scale.High),
            "below" or "under" or "less than" => new(scale.Low, from - ExactNumber.One),
            _ => null,
        };
    }

    private static IEnumerable<int> Word(string text, string beginning)
    {
        for (var at = text.IndexOf(beginning, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(beginning, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (at == 0 || !char.IsLetterOrDigit(text[at - 1]))
            {
                yield return at;
            }
        }
    }

    [GeneratedRegex(@"\b(?:answer\w*|rat(?:e|es|ed|ing|ings)|gives?|gave|given|scor(?:e|es|ed|ing)|respon\w+|cho(?:ose|oses|se)|tick\w*|marks?|points?|stars?|repl(?:y|ies|ied)|from|who|with|are)\b|\(", RegexOptions.IgnoreCase)]
    private static partial Regex Answering();

    [GeneratedRegex(
        $@"(?:\b(?<where>at\s+least|at\s+most|from|over|above|below|under|more\s+than|less\s+than|up\s+to)\s+)?(?<![\d.,%\u20AC$-])\b(?<from>\d{{1,2}})(?![\d.]*\d|{OfSomethingElse})"
        + $@"(?:\s*(?:to|through|-|\u2013|\u2014)\s*(?<to>\d{{1,2}})\b|(?:,\s*\d{{1,2}})*,?\s+(?:or|and)\s+(?<to>\d{{1,2}})\b(?!{OfSomethingElse})|\s+(?:or|and)\s+(?<open>more|above|higher|up|better|less|below|lower|fewer|worse)\b)?(?!{OfSomethingElse})",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Groups();

    [GeneratedRegex(@"\b(?:(?:share|percentage|percent|proportion|part|number)\s+of|counts?|counting|counted\s+are)\s+(?:all\s+)?(?:the\s+)?(?:answers|responses|ratings|replies|(?:people|those|everyone|everybody|anyone|customers|users|respondents|participants)\s+who\s+(?:answer(?:ed)?|give|gave|choose|chose|tick|ticked|rate|rated)(?:\s+(?:us|it|with))?)(?:\s+(?:of|with|between))?\s*", RegexOptions.IgnoreCase)]
    private static partial Regex ShareOfAnswers();

    private sealed record Part(string Name, Interval Answers, ImmutableArray<string> Words, bool IsCounted, SourceSpan Place);
}
