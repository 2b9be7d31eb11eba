using System.Globalization;
using Playbook.Text;

namespace Playbook.Diagnostics;

/// <summary>A problem being described; each call adds a part. Not for use by several threads.</summary>
public sealed class DiagnosticBuilder
{
    private Diagnostic _diagnostic;

    internal DiagnosticBuilder(DiagnosticRule rule, string path, SourceSpan? span, object?[] values) =>
        _diagnostic = new Diagnostic
        {
            Rule = rule,
            Severity = rule.DefaultSeverity,
            Path = path,
            Span = span,
            Message = string.Format(CultureInfo.InvariantCulture, rule.Headline, values),
        };

    /// <summary>A few words shown under the underlined characters.</summary>
    public DiagnosticBuilder Label(string text)
    {
        _diagnostic = _diagnostic with { Label = text };
        return this;
    }

    /// <summary>A next step, in the imperative.</summary>
    public DiagnosticBuilder Help(string text)
    {
        _diagnostic = _diagnostic with { Help = _diagnostic.Help.Add(text) };
        return this;
    }

    public DiagnosticBuilder Related(SourceSpan place, string message)
    {
        _diagnostic = _diagnostic with { Related = _diagnostic.Related.Add(new RelatedPlace(place, message)) };
        return this;
    }

    /// <summary>The edit that mends it; safe only when nothing but the mistake can change.</summary>
    public DiagnosticBuilder Fix(SourceSpan place, string replacement, bool safe)
    {
        _diagnostic = _diagnostic with { Suggestion = new Suggestion(place, replacement, safe) };
        return this;
    }

    /// <summary>Offers the nearest names: one becomes an unsafe fix as well; none adds nothing.</summary>
    public DiagnosticBuilder SuggestNearest(string typed, IEnumerable<string> candidates, SourceSpan? place = null)
    {
        var nearest = EditDistance.Nearest(typed, candidates);
        if (nearest.Count == 0)
        {
            return this;
        }

        Help($"did you mean {string.Join(" or ", nearest.Select(n => $"`{n}`"))}?");
        return nearest.Count == 1 && (place ?? _diagnostic.Span) is { } span ? Fix(span, nearest[0], safe: false) : this;
    }

    public DiagnosticBuilder As(Severity severity)
    {
        _diagnostic = _diagnostic with { Severity = severity };
        return this;
    }

    internal Diagnostic Build() => _diagnostic;
}
