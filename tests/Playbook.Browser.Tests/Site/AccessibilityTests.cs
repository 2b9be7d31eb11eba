using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Site;

public sealed class AccessibilityTests(AuditingReader reader) : IClassFixture<AuditingReader>
{
    private static readonly (int Width, ColorScheme Scheme, string[]? Rules)[] Looks =
    [
        (360, ColorScheme.Light, null), (360, ColorScheme.Dark, Axe.OfColours), (1440, ColorScheme.Dark, Axe.OfColours), (1440, ColorScheme.Light, null),
    ];

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Has_nothing_for_axe_to_find(string kind)
    {
        await reader.OpenAsync(kind);
        var found = new List<string>();
        foreach (var (width, scheme, rules) in Looks)
        {
            await reader.Page.SetViewportSizeAsync(width, 900);
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            found.AddRange((await reader.Page.AxeFaultsAsync(rules: rules)).Select(f => $"{width} {scheme} {f}"));
        }

        // An assertion of equality would shorten what has to be read.
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
