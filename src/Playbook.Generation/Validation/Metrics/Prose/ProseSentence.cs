using System.Globalization;
using System.Text.RegularExpressions;
using Playbook.Metrics;

namespace Playbook.Generation.Validation.Metrics.Prose;

/// <summary>A sentence in which metrics are masked, and what it can be about.</summary>
/// <param name="Text">See <see cref="MetricMentions"/>.</param>
/// <param name="Mentions">Tells which metric a sign stands for.</param>
/// <param name="Own">The metric on whose page the sentence stands; null on any other page.</param>
/// <param name="Defines">Whether it is the metric's definition or summary, which speaks of it without a name.</param>
internal sealed partial record ProseSentence(string Text, MetricMentions Mentions, Metric? Own, bool Defines)
{
    /// <summary>What a claim can be about, in a pattern: a masked name, or on a metric's page "the score".</summary>
    public const string Subject =
        $@"(?:(?:the|our|your|its|an?|any|this|that)\s+)?(?:(?<metric>{MetricMentions.Pattern})(?:\s+(?:score|rate|value|number|figure|result)s?)?|(?<own>(?:score|rate|value|number|figure|result|metric|ratio|index|measure)s?|it|this|that))";

    public const string Number = @"[-\u2212]?\d{1,9}(?:\.\d{1,6})?";

    /// <summary>The metric that a match is about; null where it is about something else, or nobody can tell.</summary>
    public Metric? SubjectOf(Match match)
    {
        if (match.Groups["metric"] is { Success: true } named)
        {
            return Mentions.Of(named.ValueSpan[0]);
        }

        // The metric named just before: "for the NPS, lower is better".
        var before = Text.AsSpan(0, match.Index);
        if (NamedJustBefore().Match(before.ToString()) is { Success: true } intro)
        {
            return Mentions.Of(intro.Groups["metric"].ValueSpan[0]);
        }

        // "NPS is no rate, it is ..."
        if (match.Groups["own"].ValueSpan is "it" or "It" && OnlyOneIn(before) is { } meant)
        {
            return meant;
        }

        return Own is not null && SpeaksOfOwnOnly(match.Index) && (match.Groups["own"].Success || Defines || IsLight(before)) ? Own : null;
    }

    /// <summary>Whether no other metric is named, nor anything else is introduced as what the sentence is about.</summary>
    public bool SpeaksOfOwnOnly(int until) =>
        !Text.Any(c => MetricMentions.IsName(c) && Mentions.Of(c).Id != Own?.Id) && !OtherTopic().IsMatch(Text.AsSpan(0, until));

    /// <summary>Whether a claim is denied, doubted, or told of somebody else or another time; then the sentence states nothing.</summary>
    public bool IsHedged(Match match)
    {
        if (Doubt().IsMatch(Text))
        {
            return true;
        }

        var clause = Text.AsSpan(0, match.Index);
        var from = clause.LastIndexOfAny([',', ':', '\u2013', '\u2014', '(']) + 1;
        return Denial().IsMatch(clause[from..]) || Denial().IsMatch(match.ValueSpan);
    }

    public static ExactNumber NumberIn(Match match, string group) =>
        decimal.Parse(match.Groups[group].Value.Replace('\u2212', '-'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private Metric? OnlyOneIn(ReadOnlySpan<char> text)
    {
        Metric? only = null;
        foreach (var sign in text)
        {
            if (MetricMentions.IsName(sign))
            {
                if (only is not null && only.Id != Mentions.Of(sign).Id)
                {
                    return null;
                }

                only = Mentions.Of(sign);
            }
        }

        return only;
    }

    // "Remember:", "and of course" say nothing that a claim could be about.
    private static bool IsLight(ReadOnlySpan<char> before)
    {
        foreach (var word in Words().EnumerateMatches(before))
        {
            var text = before.Slice(word.Index, word.Length).ToString();
            if (!MetricMentions.IsName(text[0]) && !LightWords.Contains(text.ToLowerInvariant()))
            {
                return false;
            }
        }

        return true;
    }

    private static readonly HashSet<string> LightWords = new(
        "and but so yet here remember note again always of course in short general simply put that it this one means which since because for with the a an our score rate number metric value as ever still anything everything everyone".Split(' '),
        StringComparer.Ordinal);

    [GeneratedRegex($@"(?:^|[,:\u2013]|\b(?:for|with|in|of|on|and|but))\s*(?:(?:the|our|an?)\s+)?(?<metric>{MetricMentions.Pattern})\s*[,:\u2013-]?\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex NamedJustBefore();

    // "With a budget, ...", "for page speed ..."; not "with this one", nor "as with golf".
    [GeneratedRegex($@"(?<!\b(?:as|like|unlike)\s+)\b(?:with|for|under|on|at|in)\s+(?!(?:this|that|it|us|course|general|short|other words)\b)(?!(?:the\s+|our\s+|an?\s+)?{MetricMentions.Pattern})[^,]{{2,60}}(?:,|$)|^\s*(?:there|elsewhere|then)\b", RegexOptions.IgnoreCase)]
    private static partial Regex OtherTopic();

    [GeneratedRegex(
        @"\b(?:wrong|wrongly|myth|mistake|mistaken|mistakenly|misread|misreads|misreading|misleading|confuse|confused|older|earlier|former|formerly|previous|previously|used\s+to|variants?|versions?|unless|whether|1\.0"
        + @"|thinks?|believes?|assumes?|supposes?|some\s+(?:people|teams|tools|say)|others|elsewhere|competitors?|as\s+if|would|could|might|may|sometimes|often\s+called|read\s+as|rather\s+than|instead\s+of|imagine|suppose|if)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Doubt();

    [GeneratedRegex(@"\b(?:not|never|no\s+longer|nobody|none|neither|nor|cannot|no|unlike)\b|n['\u2019]t\b", RegexOptions.IgnoreCase)]
    private static partial Regex Denial();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Words();
}

/// <summary>What running text says of a metric and its definition denies.</summary>
/// <param name="Start">Where in the sentence.</param>
/// <param name="Length">How long.</param>
/// <param name="What">What the definition says.</param>
/// <param name="Place">Where it says so.</param>
internal sealed record Contradiction(int Start, int Length, string What, Text.SourceSpan Place);
