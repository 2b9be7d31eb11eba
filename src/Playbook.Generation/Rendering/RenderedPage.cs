using Playbook.Content;
using Playbook.Files;

namespace Playbook.Generation.Rendering;

/// <summary>A page as HTML, addresses still written from the root.</summary>
/// <param name="Entry">What it shows; null for pages the generator makes.</param>
public sealed record RenderedPage(SitePath Address, string Html, Entry? Entry);
