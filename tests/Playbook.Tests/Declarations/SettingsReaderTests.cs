using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Generation;
using Playbook.Generation.Declarations;
using Playbook.Text;

namespace Playbook.Tests.Declarations;

public sealed class SettingsReaderTests
{
    [Fact]
    public void Reads_every_setting()
    {
        var (settings, diagnostics) = Read(
            """
            title: CX playbook
            language: de
            site-url: https://playbook.example.com/cx/
            edit-url: https://git.example.com/edit/main/input/
            theme: brand
            as-of: 2026-03-01
            severity:
              unknown-field: warning
              PB2001: off
            """);

        Assert.Empty(diagnostics);
        Assert.Equal("CX playbook", settings.Title);
        Assert.Equal("de", settings.Language);
        Assert.Equal("https://playbook.example.com/cx/", settings.SiteUrl!.ToString());
        Assert.Equal("https://git.example.com/edit/main/input/", settings.EditUrl);
        Assert.Equal("brand", settings.Theme);
        Assert.Equal(new DateOnly(2026, 3, 1), settings.AsOf);
        Assert.Equal(
            [new SeverityOverride("unknown-field", null, Severity.Warning), new SeverityOverride("PB2001", null, Severity.Off)],
            settings.Severities);
    }

    [Theory]
    [InlineData("https://git.example.com/edit/main/input", "https://git.example.com/edit/main/input/")]
    [InlineData("https://git.example.com/edit/main/input/", "https://git.example.com/edit/main/input/")]
    [InlineData("https://git.example.com", "https://git.example.com/")]
    [InlineData("https://git.example.com/edit?file=", "https://git.example.com/edit?file=")]
    [InlineData("https://git.example.com/edit?file=input%2F", "https://git.example.com/edit?file=input%2F")]
    [InlineData("https://git.example.com/#", "https://git.example.com/#")]
    public void An_address_to_edit_at_ends_before_the_path(string written, string expected) =>
        Assert.Equal(expected, SettingsReader.Read(new SourceFile("playbook.yml", $"edit-url: {written}\n"), new DiagnosticBag()).EditUrl);

    [Fact]
    public void A_severity_can_depend_on_the_path()
    {
        var (settings, diagnostics) = Read("severity:\n  - { rule: unknown-field, path: archive/**, is: hint }\n  - { rule: missing-field, is: warning }\n");

        Assert.Empty(diagnostics);
        Assert.Equal(
            [new SeverityOverride("unknown-field", "archive/**", Severity.Hint), new SeverityOverride("missing-field", null, Severity.Warning)],
            settings.Severities);
    }

    [Theory]
    [InlineData("titel: x", "1:1 PB2003")]
    [InlineData("site-url: playbook.example.com", "1:11 PB2120")]
    [InlineData("site-url: ftp://playbook.example.com", "1:11 PB2120")]
    [InlineData("site-url: https://me:secret@example.com", "1:11 PB2120")]
    [InlineData("site-url: https://example.com/?a=b", "1:11 PB2120")]
    [InlineData("site-url: \"https://exa mple.com/\"", "1:11 PB2120")]
    [InlineData("language: English (US)", "1:11 PB2120")]
    [InlineData("theme: ../../etc", "1:8 PB2120")]
    [InlineData("as-of: today", "1:8 PB2002")]
    [InlineData("severity: { unknown-feild: off }", "1:13 PB2121")]
    [InlineData("severity: { unknown-field: loud }", "1:28 PB2004")]
    [InlineData("severity: [{ rule: unknown-field }]", "1:12 PB2001")]
    [InlineData("severity: [{ rule: unknown-field, is: off, paht: x }]", "1:44 PB2003")]
    [InlineData("severity: [unknown-field]", "1:12 PB2002")]
    [InlineData("title: [", "1:8 PB1110")]
    public void A_mistake_is_reported_and_the_default_stays(string yaml, string expected)
    {
        var (settings, diagnostics) = Read(yaml);

        Assert.Equal([expected], diagnostics.Select(d => $"{d.Span!.Value.Start} {d.Rule.Code}"));
        Assert.Equal(("Playbook", "en", "default", null, null), (settings.Title, settings.Language, settings.Theme, settings.SiteUrl, settings.AsOf));
    }

    private static (PlaybookSettings Settings, IEnumerable<Diagnostic> Diagnostics) Read(string yaml)
    {
        var diagnostics = new DiagnosticBag();
        var settings = SettingsReader.Read(new SourceFile("playbook.yml", yaml), diagnostics, () => RuleCatalog.From(DeclaredRules.All));
        return (settings, diagnostics.ToSorted());
    }
}
