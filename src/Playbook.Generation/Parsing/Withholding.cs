using System.Collections.Frozen;
using System.Globalization;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Words with which a file asks to be kept from readers. Each generator has its own, and a page that its author holds back must not be published because the
/// word is another's. What a type declares as a field means what the declaration says, but for <c>status</c>.
/// </summary>
/// <param name="Words">As written: <c>draft: true</c>.</param>
/// <param name="Place">Where they stand.</param>
internal sealed record Withholding(string Words, SourceSpan Place)
{
    public static readonly DiagnosticRule WithheldPage = new("PB2040", "withheld-page", Severity.Warning, "`{0}` keeps this page from readers");

    private static readonly FrozenSet<string> WhenTrue =
        FrozenSet.Create("draft", "isdraft", "hidden", "ishidden", "hide", "private", "isprivate", "unpublished", "wip", "secret");

    private static readonly FrozenSet<string> WhenFalse = FrozenSet.Create("published", "ispublished", "publish", "public", "ispublic", "visible", "live");

    private static readonly FrozenSet<string> Standing = FrozenSet.Create("status", "visibility", "publishstatus", "publishingstatus");

    private static readonly FrozenSet<string> WhenToCome =
        FrozenSet.Create("date", "published", "publishdate", "publisheddate", "publishedat", "publishedon", "publishon", "publishat", "pubdate", "embargo", "embargountil", "availablefrom");

    private static readonly FrozenSet<string> WhenOver = FrozenSet.Create("expires", "expirydate", "expireson", "expiresat", "unpublishdate", "unpublishon", "unpublishat");

    private static readonly FrozenSet<string> Withheld =
        FrozenSet.Create("draft", "drafts", "private", "hidden", "unpublished", "pending", "future", "scheduled", "trash", "wip", "secret", "embargoed");

    private static readonly FrozenSet<string> Yes = FrozenSet.Create("true", "yes", "on", "y", "1");

    private static readonly FrozenSet<string> No = FrozenSet.Create("false", "no", "off", "n", "0", "never", "none");

    /// <summary>The entry of the file that says it.</summary>
    public required YamlEntry Source { get; init; }

    /// <summary>Whether a day says it, which comes by itself.</summary>
    public bool IsDated { get; private init; }

    /// <summary>Whether nothing about it need be told: it is said as this program has it, or so nearly that the field itself is reported.</summary>
    public bool IsOwn { get; private init; }

    /// <summary>Whether <c>status: draft</c> may stand in its place.</summary>
    public bool CanBeStatus { get; private init; }

    /// <summary>The first words that hold a page back, if there are any; those that always do before those about a day.</summary>
    /// <param name="today">Null holds nothing back because of its day.</param>
    public static Withholding? In(YamlMapping yaml, ContentType type, DateOnly? today)
    {
        Withholding? dated = null;
        foreach (var entry in yaml.Entries)
        {
            var isStatus = entry.Key.Value == "status";
            if (entry.Value is not YamlScalar { IsNothing: false } scalar || (!isStatus && type.Find(entry.Key.Value) is not null))
            {
                continue;
            }

            var key = Bare(entry.Key.Value);
            var value = scalar.Value.Trim().ToLowerInvariant();
            var words = new Withholding($"{entry.Key.Value}: {Excerpt.Of(scalar.Value)}", entry.Key.Span.File.At(TextSpan.FromBounds(entry.Key.Span.Span.Start, scalar.Span.Span.End)))
            {
                Source = entry,
                IsOwn = isStatus && value == "draft",
                CanBeStatus = isStatus || yaml.Find("status") is null,
            };
            if (IsHeldBack(key, value))
            {
                return words;
            }

            if (today is { } now && DayIn(scalar.Value) is { } day && ((WhenToCome.Contains(key) && now < day) || (WhenOver.Contains(key) && now > day)))
            {
                dated ??= words with { IsDated = true };
            }
        }

        return dated;
    }

    /// <summary>Says so, where the words are another tool's.</summary>
    public void Report(DiagnosticBag diagnostics)
    {
        if (IsOwn)
        {
            return;
        }

        var report = diagnostics.Report(WithheldPage, Place, Words);
        if (IsDated)
        {
            report.Help("write `status: draft` for as long as it is not to be read, and take that line away when its day has come: no page appears or goes by itself");
            return;
        }

        report.Help("write `status: draft`, which says so in a playbook, or delete the line to publish the page");
        if (CanBeStatus)
        {
            report.Fix(Place, "status: draft", safe: true);
        }
    }

    // A word that is neither yes nor no is no permission to publish.
    private static bool IsHeldBack(string key, string value) =>
        (WhenTrue.Contains(key) && !No.Contains(value))
        || (WhenFalse.Contains(key) && (No.Contains(value) || Withheld.Contains(value)))
        || (Standing.Contains(key) && Withheld.Contains(Bare(value)));

    private static string Bare(string name) => string.Concat(name.Where(c => c is not ('-' or '_' or ' '))).ToLowerInvariant();

    private static DateOnly? DayIn(string written)
    {
        var text = written.Trim();
        return text.Length >= 10 && DateOnly.TryParseExact(text.AsSpan(0, 10), ["yyyy-MM-dd", "yyyy/MM/dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
            : DateOnly.TryParse(text, CultureInfo.InvariantCulture, out day) ? day
            : null;
    }
}
