using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>Problems that an imported page repeats on every line: one diagnostic a rule, name and text, at the first place, with the count.</summary>
internal sealed class RepeatedProblems
{
    private readonly Dictionary<(DiagnosticRule Rule, string Name), Group> _groups = [];

    public bool Has(DiagnosticRule rule, string name) => _groups.ContainsKey((rule, name));

    /// <param name="rule">What is wrong.</param>
    /// <param name="name">What is counted as one; shown in the message unless it is empty.</param>
    /// <param name="place">Where.</param>
    /// <param name="help">What to do about it.</param>
    /// <param name="showsText">Whether the message shows what stands at the place in any case.</param>
    public void Add(DiagnosticRule rule, string name, SourceSpan place, Func<string> help, bool showsText = false)
    {
        if (_groups.TryGetValue((rule, name), out var group))
        {
            group.Count++;
        }
        else
        {
            _groups.Add((rule, name), new Group(place, help(), showsText || name.Length == 0 ? Shortened(place.Text) : name));
        }
    }

    public void ReportTo(DiagnosticBag diagnostics, MarkdownPolicy policy)
    {
        foreach (var ((rule, _), group) in _groups)
        {
            var more = group.Count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" (and {group.Count} more)");
            var report = diagnostics.Report(rule, group.First, group.Shown, more).Help(group.Help);
            if (rule == MarkdownRules.RawHtml && policy.RawHtml != rule.DefaultSeverity)
            {
                report.As(policy.RawHtml);
            }
        }
    }

    private static string Shortened(string text)
    {
        var line = text.AsSpan();
        var end = line.IndexOfAny('\r', '\n');
        line = end < 0 ? line : line[..end];
        return line.Length > 60 ? string.Concat(line[..57], "...") : line.ToString();
    }

    private sealed class Group(SourceSpan first, string help, string shown)
    {
        public SourceSpan First { get; } = first;

        public string Help { get; } = help;

        public string Shown { get; } = shown;

        public int Count { get; set; }
    }
}
