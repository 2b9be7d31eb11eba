using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Playbook.Browser.Tests;

/// <summary>
/// Asks axe what is wrong with a page. Our pages have no frames, so it runs in the page itself, and reports faults alone:
/// a page of its own for every answer and a description of each element that is in order took most of the time.
/// </summary>
internal static class Axe
{
    /// <summary>The rules that depend on colours. All others find the same by day and by night, since one document serves both.</summary>
    public static readonly string[] OfColours = ["color-contrast", "link-in-text-block"];

    private const string Faults =
        """
        async ({ within, rules }) => {
          const { violations } = await axe.run(within, { resultTypes: ["violations"], ...(rules ? { runOnly: { type: "rule", values: rules } } : {}) });
          return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target} ${n.html}`));
        }
        """;

    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Each violation: its rule, where it is and the element.</summary>
    /// <param name="page">Looked at as it is now.</param>
    /// <param name="within">A selector.</param>
    /// <param name="rules">All, if not given.</param>
    public static async Task<string[]> AxeFaultsAsync(this IPage page, string within = "html", string[]? rules = null)
    {
        if (!await page.EvaluateAsync<bool>("'axe' in window"))
        {
            await page.EvaluateAsync(Script);
        }

        return await page.EvaluateAsync<string[]>(Faults, new { within, rules });
    }
}
