using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Playbook.Preview.Reload;

/// <summary>What the browser is told about a build: the marks of the page it shows, that page's styles, and every problem.</summary>
internal sealed record BuildEvent(string Page, string Styles, ImmutableArray<StyleLink> Links, ImmutableArray<ProblemText> Problems);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BuildEvent))]
internal sealed partial class BuildEventJson : JsonSerializerContext;
