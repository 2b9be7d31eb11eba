using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Generation.Validation.Metrics;

/// <summary>
/// Compares metrics with an earlier state of the playbook: a changed formula, input, window or population needs a new version and a day from which it counts.
/// A formula that was only rewritten is no change.
/// </summary>
public static class DefinitionChanges
{
    public static void Report(PlaybookModel before, PlaybookModel now, DiagnosticBag diagnostics)
    {
        var earlier = MetricCatalog.Of(before);
        foreach (var metric in MetricCatalog.Of(now).Metrics)
        {
            // A draft was never quoted, so it has no past to protect.
            if (EarlierEntry(before, now, metric.Entry) is { IsDraft: false } old && earlier.Find(old) is { } was)
            {
                Report(was, metric, diagnostics);
            }
        }
    }

    private static void Report(Metric was, Metric now, DiagnosticBag diagnostics)
    {
        var (old, version) = (was.Entry.Fields.Text("version") ?? "", now.Entry.Fields.Text("version") ?? "");
        foreach (var (what, oldText, newText, place) in Between(was, now))
        {
            if (VersionOrder.Compare(version, old) <= 0)
            {
                diagnostics.Report(UnversionedChange.Rule, place, $"the {what} of {now} changed, its version did not")
                    .Label($"was: {oldText}")
                    .Help($"raise `version` above `{old}`, set `effective`, and say in `changes` what changed (old: `{oldText}`, new: `{newText}`)");
            }
            else if (now.Entry.Fields["effective"] is not DateValue date || (was.Entry.Fields["effective"] is DateValue then && date.Value <= then.Value))
            {
                diagnostics.Report(UnversionedChange.Rule, now.PlaceOf("effective"), $"the {what} of {now} changed, and the day from which it counts did not")
                    .Help("write in `effective` the day from which the new version counts");
                return;
            }
            else if (!now.Entry.Fields.Items<MapValue>("changes").Any(c => c.Text("version") == version))
            {
                diagnostics.Report(UnversionedChange.Rule, now.PlaceOf("version"), $"the {what} of {now} changed, and its changes do not say so")
                    .Help($"add to `changes`: `{{ version: \"{version}\", date: {date.Value:yyyy-MM-dd}, what: ... }}` (old: `{oldText}`, new: `{newText}`)");
                return;
            }
        }
    }

    // A renamed file is the same metric: it redirects from the old address, or keeps a name that nothing else has any more.
    private static Entry? EarlierEntry(PlaybookModel before, PlaybookModel now, Entry entry)
    {
        if (before.Find(entry.Id) is { } same)
        {
            return same;
        }

        var gone = before.OfType(entry.Type.Name).Where(e => now.Find(e.Id) is null).ToArray();
        var redirects = entry.Fields.Items<TextValue>("redirect-from").Select(r => r.Value.Trim('/')).ToHashSet(StringComparer.Ordinal);
        var names = NamesOf(entry).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return gone.FirstOrDefault(e => redirects.Contains(e.Address.Value.Trim('/'))) ?? gone.FirstOrDefault(e => NamesOf(e).Any(names.Contains));
    }

    private static IEnumerable<string> NamesOf(Entry entry) => entry.OtherNames.Select(n => n.Value).Append(entry.Title.Value);

    /// <summary>What two definitions of one metric mean differently, old and new.</summary>
    public static IEnumerable<(string What, string Old, string New, SourceSpan Place)> Between(Metric was, Metric now)
    {
        if (was.FormulaText?.Value != now.FormulaText?.Value && !IsRewritten(was, now))
        {
            yield return ("formula", was.FormulaText?.Value.Trim() ?? "none", now.FormulaText?.Value.Trim() ?? "none", now.FormulaText?.Span ?? now.Entry.Title.Span);
        }

        foreach (var input in now.Inputs)
        {
            if (was.FindInput(input.Name.Value) is { } old && Meaning(old) != Meaning(input))
            {
                yield return ($"input `{input.Name.Value}`", Meaning(old), Meaning(input), input.Name.Span);
            }
        }

        foreach (var field in new[] { "definition", "asks", "unit", "direction", "window", "population" })
        {
            var (before, after) = (Words(was, field), Words(now, field));
            if (before != after)
            {
                yield return (field, before ?? "none", after ?? "none", now.Entry.Fields[field]?.Span ?? now.Entry.Title.Span);
            }
        }
    }

    // A line broken elsewhere says the same.
    private static string? Words(Metric metric, string field) =>
        metric.Entry.Fields.Text(field) is { } text ? string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;

    private static bool IsRewritten(Metric was, Metric now) =>
        was.Formula is { } old && now.Formula is { } formula
        && old.Form is { } before && formula.Form is { } after && before.SameAs(after);

    private static string Meaning(MetricInput input) =>
        $"{input.Meaning.Trim()}, {input.Kind} of {input.UnitText}{Part(", part of ", input.SubsetOf)}{Part(", never ", input.Excludes)}{(input.Answers is { } answers ? $", answers of {answers.Value}" : "")}{(input.Source is { } source ? $", from {source.Written.Split('/')[^1]}" : "")}";

    private static string Part(string words, IEnumerable<Located<string>> names) =>
        string.Join(" and ", names.Select(n => n.Value).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? words + text : "";
}
