using System.Text.RegularExpressions;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;

namespace Playbook.Generation.Declarations;

/// <summary>How types and fields are named: lower case, words joined by hyphens.</summary>
internal static partial class DeclaredName
{
    public static bool IsGood(string name) => name.Length <= 50 && Pattern().IsMatch(name) && !name.StartsWith("x-", StringComparison.Ordinal);

    public static void Report(YamlScalar name, string what, DiagnosticBag diagnostics)
    {
        var report = diagnostics.Report(DeclarationRules.BadName, name.Span, name.Value, what)
            .Help("use lower-case letters and digits, with hyphens between words, and start with a letter; `x-` is for free data");
        var mended = NotInNames().Replace(name.Value.Trim().ToLowerInvariant(), "-").Trim('-');
        if (IsGood(mended))
        {
            report.Fix(name.Span, mended, safe: false);
        }
    }

    /// <summary><c>derived-from</c> as <c>Derived from</c>.</summary>
    public static string AsTitle(string name) =>
        string.Concat(name[..1].ToUpperInvariant(), name.AsSpan(1)).Replace('-', ' ');

    /// <summary><c>a</c> or <c>an</c>, by the first letter.</summary>
    public static string Article(string name) => "aeiou".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";

    [GeneratedRegex("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();

    [GeneratedRegex("[^a-z0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInNames();
}
