namespace Playbook.Generation.Rendering.Journeys;

/// <summary>One step of a journey as the drawing needs it.</summary>
/// <param name="Stage">The name of the stage it belongs to.</param>
/// <param name="Step">What happens, in a few words.</param>
/// <param name="Emotion">From -2 (awful) to 2 (delighted); null where it is not known, which breaks the curve.</param>
public sealed record JourneyPoint(string Stage, string Step, decimal? Emotion)
{
    /// <summary>How it feels in the other state of the journey, drawn as a broken line behind; null where there is none.</summary>
    public decimal? Before { get; init; }
}
