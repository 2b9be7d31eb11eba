using Playbook.Generation.Rendering.Theming;

namespace Playbook.Tests.Rendering;

/// <summary>A site that says its keys, and of types what their declarations say.</summary>
internal static class NoWords
{
    public static SiteWords Instance { get; } = new(new Dictionary<string, string>(), new Dictionary<string, string>());
}
