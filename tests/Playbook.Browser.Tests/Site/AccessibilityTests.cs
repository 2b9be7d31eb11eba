using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests.Site;

public sealed class AccessibilityTests(AuditingReader reader) : IClassFixture<AuditingReader>
{
    private static readonly (int Width, ColorScheme Scheme)[] Looks =
    [
        (360, ColorScheme.Light), (360, ColorScheme.Dark), (1440, ColorScheme.Light), (1440, ColorScheme.Dark),
    ];

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Has_nothing_for_axe_to_find(string kind)
    {
        await reader.OpenAsync(kind);
        var found = new List<string>();
        foreach (var (width, scheme) in Looks)
        {
            await reader.Page.SetViewportSizeAsync(width, 900);
            await reader.Page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
            var result = await reader.Page.RunAxe();
            found.AddRange(result.Violations.SelectMany(v => v.Nodes.Select(n => $"{width} {scheme} {v.Id}: {n.Target} {n.Html}")));
        }

        // An assertion of equality would shorten what has to be read.
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
