using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Playbook.Diagnostics;

/// <summary>
/// Every rule there is. A rule is a public static readonly field next to the code that reports it; the compiler lists them.
/// Its page is the Markdown file in <c>Diagnostics/Catalog</c> that starts with its number.
/// </summary>
public sealed class RuleCatalog
{
    private readonly FrozenDictionary<string, DiagnosticRule> _byName;

    private RuleCatalog(ImmutableArray<DiagnosticRule> rules)
    {
        Rules = rules;
        _byName = rules.SelectMany(r => new[] { (Key: r.Code, r), (Key: r.Name, r) })
            .DistinctBy(p => p.Key, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(p => p.Key, p => p.r, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>In the order of their numbers.</summary>
    public ImmutableArray<DiagnosticRule> Rules { get; }

    public IEnumerable<string> Names => _byName.Keys;

    public static RuleCatalog From(IEnumerable<DiagnosticRule> rules) => new([.. rules.OrderBy(r => r.Code, StringComparer.Ordinal)]);

    /// <summary>By number (<c>PB3001</c>) or name (<c>broken-link</c>), in any letter case; null when there is none.</summary>
    public DiagnosticRule? Find(string codeOrName) => _byName.GetValueOrDefault(codeOrName);

    /// <summary>The rule's page as Markdown; null when nobody wrote one (a test forbids it).</summary>
    public static string? PageOf(DiagnosticRule rule)
    {
        using var stream = typeof(RuleCatalog).Assembly.GetManifestResourceStream($"rules/{rule.Code}-{rule.Name}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
