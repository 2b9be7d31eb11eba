using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>Running text does not say of a metric what its definition denies: another unit, direction, range or band.</summary>
internal sealed partial class ContradictingProse : IContentRule
{
    public static readonly DiagnosticRule Rule = new("PB4114", "contradicting-prose", Severity.Warning, "{0}");

    // Words that a claim cannot do without; a page is read closely only around them.
    private static readonly SearchValues<string> Verdicts = SearchValues.Create(["better", "worse", "percent", "per cent"], StringComparison.OrdinalIgnoreCase);
    private static readonly SearchValues<string> Limits = SearchValues.Create(["s from ", "above ", "over ", "below ", "under ", " of "], StringComparison.OrdinalIgnoreCase);

    public void Check(RuleContext context)
    {
        var catalog = MetricCatalog.Of(context.Model);
        if (catalog.Metrics.IsEmpty)
        {
            return;
        }

        var names = new MetricNames(catalog);
        foreach (var entry in context.Model.Entries)
        {
            CheckEntry(context, names, entry, catalog.Find(entry));
        }
    }

    private static void CheckEntry(RuleContext context, MetricNames names, Entry entry, Metric? own)
    {
        var text = entry.Source.Text;
        foreach (var sentence in Places(text).Select(at => Sentence.Around(text, at)).Distinct().Where(s => !s.IsHedged))
        {
            foreach (Match match in Claim().Matches(sentence.Text))
            {
                if (SubjectOf(match, sentence, names, own) is { } subject && ContradictionOf(subject, match) is { } contradiction)
                {
                    context.Diagnostics.Report(Rule, entry.Source.At(sentence.Start + match.Index, match.Length), contradiction.What)
                        .Related(contradiction.Place, "the definition")
                        .Help("correct the sentence, or the definition if the sentence is right");
                }
            }
        }
    }

    private static List<int> Places(string text)
    {
        var places = new List<int>();
        for (var at = 0; text.AsSpan(at).IndexOfAny(Verdicts) is >= 0 and var found; at += found + 1)
        {
            places.Add(at + found);
        }

        for (var at = 0; text.AsSpan(at).IndexOfAny(Limits) is >= 0 and var found; at += found + 1)
        {
            var number = text.IndexOf(' ', at + found + 2) + 1;
            if (number < text.Length && (char.IsAsciiDigit(text[number]) || text[number] is '-' or '\u2212'))
            {
                places.Add(at + found);
            }
        }

        return places;
    }

    /// <summary>The metric a claim is about: the one it names, the one named just before, or on a metric's own page that metric.</summary>
    private static Metric? SubjectOf(Match match, Sentence sentence, MetricNames names, Metric? own)
    {
        if (match.Groups["name"] is { Success: true } named)
        {
            return names.FindAtEnd(named.Value);
        }

        var before = names.FindAtEnd(sentence.Text[..match.Index].TrimEnd(' ', ':', ',', '-', '\u2013'));
        return before ?? (match.Groups["plain"].Success && own is not null && names.FindAll(sentence.Text).All(m => m.Id == own.Id) ? own : null);
    }

    private static (string What, Text.SourceSpan Place)? ContradictionOf(Metric metric, Match match)
    {
        if (match.Groups["percentage"].Success)
        {
            return metric is { Unit: { } unit } && (UnitName.IsPer(unit.Value) || !UnitName.Parse(unit.Value).Equals(Unit.Percent))
                ? ($"{metric} is no percentage: its unit is {unit.Value}", unit.Span)
                : null;
        }

        if (match.Groups["side"].Success)
        {
            var up = match.Groups["side"].Value.Equals("higher", StringComparison.OrdinalIgnoreCase) == match.Groups["good"].Value.Equals("better", StringComparison.OrdinalIgnoreCase);
            var claimed = up ? MetricDirection.Up : MetricDirection.Down;
            return metric.Direction is { } direction && direction.Value != claimed
                ? ($"of {metric}, {(direction.Value == MetricDirection.Up ? "higher is better" : direction.Value == MetricDirection.Down ? "lower is better" : "the target is the best place")}", direction.Span)
                : null;
        }

        if (match.Groups["low"].Success)
        {
            return metric.Range is { } range && new Interval(Number(match, "low"), Number(match, "high")) is var claimed && claimed != range.Value
                ? ($"{metric} runs from {range.Value}", range.Span)
                : null;
        }

        return BandOf(metric, match);
    }

    private static (string What, Text.SourceSpan Place)? BandOf(Metric metric, Match match)
    {
        if (metric.Bands.FirstOrDefault(b => (match.Groups["band"].Value + " ").StartsWith(b.Label + " ", StringComparison.OrdinalIgnoreCase)) is not { } band)
        {
            return null;
        }

        var limit = Number(match, "limit");
        var agrees = match.Groups["where"].Value.ToLowerInvariant() switch
        {
            "of" => band.Range.Contains(limit),
            "above" or "over" => band.Range.Low == limit,
            _ => band.Range.High == limit,
        };
        return !agrees
            ? ($"the band `{band.Label}` of {metric} is {band.Range}", band.Span)
            : null;
    }

    private static ExactNumber Number(Match match, string group) =>
        decimal.Parse(match.Groups[group].Value.Replace('\u2212', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        \b(?:is|are)\s(?:an?\s)?(?<percentage>percentages?|percent|per\scent)\b
        | \b(?:an?\s)?(?<side>lower|higher)\s(?<name>\w[\w\ -]{1,40}?)\s(?:is|are)\s(?<good>better|worse)\b
        | \bthe\s(?<side>lower|higher)\sthe\s(?<name>\w[\w\ -]{1,40}?),?\sthe\s(?<good>better|worse)\b
        | \b(?<plain>(?<side>lower|higher)\sis\s(?<good>better|worse))\b
        | \b(?:runs|ranges|goes)\sfrom\s(?<low>[-\u2212]?\d{1,9}(?:\.\d{1,6})?)\sto\s(?<high>[-\u2212]?\d{1,9}(?:\.\d{1,6})?)(?![\d.]*\d)
        | \b(?<where>above|over|below|under|of)\s(?<limit>[-\u2212]?\d{1,9}(?:\.\d{1,6})?)(?:\s?%|\spercent)?\s(?:is|are|counts\sas|means)\s(?:an?\s)?(?<band>\w[\w\ ]{1,30})\b
        """,
        RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Claim();
}
