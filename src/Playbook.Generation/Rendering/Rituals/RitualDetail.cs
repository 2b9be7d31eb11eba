using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering.Rituals;

/// <summary>The way from a play that repeats into its reader's calendar.</summary>
internal sealed class RitualDetail : IEntryDetail
{
    public string Type => "play";

    public void AddTo(View view, LinkedEntry entry) =>
        view["ritual"] = RitualCalendar.AddressOf(entry.Entry) is { } address ? new View { ["calendar"] = WebAddress.Of(address) } : null;
}
