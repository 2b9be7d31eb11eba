namespace Playbook.Generation.Rendering.Journeys;

/// <summary>The words that stand on a journey's drawing, in the language of the site.</summary>
/// <param name="Title">What the drawing shows; its accessible name.</param>
/// <param name="High">The upper end of the scale.</param>
/// <param name="Middle">Its middle.</param>
/// <param name="Low">Its lower end.</param>
public sealed record JourneyWords(string Title, string High, string Middle, string Low);
