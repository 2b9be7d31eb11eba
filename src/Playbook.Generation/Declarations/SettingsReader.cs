using System.Reflection;
using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Declarations;

/// <summary>Reads <c>playbook.yml</c>. A setting with a mistake keeps its default.</summary>
public static partial class SettingsReader
{
    private static readonly Lazy<ContentType> DeclaredSettings = new(() =>
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("settings.yml")!);
        var diagnostics = new DiagnosticBag();
        var yaml = YamlReader.Read(new SourceFile("settings.yml", reader.ReadToEnd()), diagnostics);
        return new ContentType
        {
            Name = "playbook",
            Noun = "`playbook.yml`",
            Plural = "Settings of a playbook",
            Description = "What playbook.yml says.",
            Folder = "",
            Layout = "",
            Fields = new FieldDeclarationReader(diagnostics).ReadAll((YamlMapping)yaml.Find("fields")!.Value),
        };
    });

    /// <summary>The settings as a declaration, for schema and reference.</summary>
    internal static ContentType Declaration => DeclaredSettings.Value;

    /// <param name="rules">To find misspelt rules; asked only when a severity is set. Null checks none.</param>
    public static PlaybookSettings Read(SourceFile file, DiagnosticBag diagnostics, Func<RuleCatalog>? rules = null)
    {
        var yaml = YamlReader.Read(file, diagnostics);

        // A severity is a table, or a list where it depends on the path; the list is read on its own.
        var severity = yaml.Find("severity");
        var isList = severity?.Value is YamlSequence;
        var fields = FieldReader.Read(isList ? Without(yaml, severity!) : yaml, Declaration, diagnostics).Fields;
        var severities = new SeverityReader(diagnostics, rules);
        var defaults = new PlaybookSettings();
        return new PlaybookSettings
        {
            Title = fields.Text("title") ?? defaults.Title,
            Description = fields.Text("description"),
            Language = Checked(fields, "language", Language(), "it is not a short code such as `en` or `pt-BR`", diagnostics) ?? defaults.Language,
            Direction = fields.Text("dir"),
            SiteUrl = WebAddress(fields, "site-url", isFolder: true, diagnostics),
            EditUrl = WebAddress(fields, "edit-url", isFolder: false, diagnostics) is { } edit ? BeforePath(edit) : null,
            Theme = Checked(fields, "theme", FolderName(), "it is not the name of a folder in `themes`", diagnostics) ?? defaults.Theme,
            ThemePlace = fields["theme"]?.Span,
            Offline = fields["offline"] is not BooleanValue { Value: false },
            AsOf = (fields["as-of"] as DateValue)?.Value,
            AsOfPlace = fields["as-of"]?.Span,
            MarkdownTwins = fields["markdown-twins"] is not BooleanValue { Value: false },
            Severities = isList ? severities.List((YamlSequence)severity!.Value) : severities.Table(fields["severity"] as MapValue),
        };
    }

    /// <summary>
    /// Reads <c>_tests/today.yml</c>, the <c>as-of</c> of a playbook that shows how one is written. It stands in a file of its own so that settings
    /// can be copied without it; null when it names no day.
    /// </summary>
    public static Located<DateOnly>? ReadDay(SourceFile file, DiagnosticBag diagnostics)
    {
        var declaration = Declaration with { Name = "today", Noun = "`today.yml`", Fields = [Declaration.Find("as-of")!] };
        return FieldReader.Read(YamlReader.Read(file, diagnostics), declaration, diagnostics).Fields["as-of"] is DateValue day
            ? new Located<DateOnly>(day.Value, day.Span)
            : null;
    }

    private static YamlMapping Without(YamlMapping yaml, YamlEntry entry) => new(yaml.Span, yaml.Entries.Remove(entry));

    private static string? Checked(MapValue fields, string name, Regex pattern, string reason, DiagnosticBag diagnostics)
    {
        if (fields[name] is not TextValue value)
        {
            return null;
        }

        if (pattern.IsMatch(value.Value))
        {
            return value.Value;
        }

        diagnostics.Report(SettingsRules.RefusedSetting, value.Span, name, Excerpt.Of(value.Value), reason)
            .Help($"write it like this: `{name}: {Declaration.Find(name)!.Example}`");
        return null;
    }

    private static Uri? WebAddress(MapValue fields, string name, bool isFolder, DiagnosticBag diagnostics)
    {
        if (fields[name] is not TextValue value)
        {
            return null;
        }

        var written = value.Value;
        var reason = !Uri.TryCreate(written, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http") || address.Host.Length == 0
            ? "it is not a whole web address"
            : address.UserInfo.Length > 0 ? "it holds a user name"
            : isFolder && (address.Query.Length > 0 || address.Fragment.Length > 0 || IsPageFile(address)) ? "an address of a site ends with its folder"
            : written.AsSpan().IndexOfAnyInRange('\0', ' ') >= 0 ? "it holds a space"
            : null;
        if (reason is null)
        {
            return address;
        }

        diagnostics.Report(SettingsRules.RefusedSetting, value.Span, name, Excerpt.Of(written), reason)
            .Help($"write it like this: `{name}: {Declaration.Find(name)!.Example}`");
        return null;
    }

    /// <summary>Whether an address is that of a page, not of the folder that a site stands in.</summary>
    public static bool IsPageFile(Uri address) => address.AbsolutePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || address.AbsolutePath.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    // A folder is meant, with or without its slash; behind a `?` the path is a value.
    private static string BeforePath(Uri address) =>
        address is { Query: "", Fragment: "" } && !address.OriginalString.EndsWith('/') && !address.OriginalString.EndsWith('#')
            ? address.OriginalString + "/"
            : address.OriginalString;

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.CultureInvariant)]
    private static partial Regex Language();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex FolderName();
}
