using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Files;
using Playbook.Generation.Rendering;
using Playbook.Generation.Parsing;
using Playbook.Generation.Rendering.Changes;
using Playbook.Generation.Rendering.Comparisons;
using Playbook.Generation.Rendering.Lists;
using Playbook.Generation.Rendering.Metrics;
using Playbook.Generation.Rendering.Rituals;
using Playbook.Generation.Rendering.Twins;
using Playbook.Generation.Writing;
using Playbook.Generation.Writing.Offline;

namespace Playbook.Generation.Linking;

/// <summary>What a playbook publishes besides its entries and their files. Some of it depends on settings; it is reserved all the same, so that a setting takes no page away.</summary>
internal static class ReservedAddresses
{
    /// <summary>Pages that links may lead to, with their titles.</summary>
    public static IEnumerable<(SitePath Address, string Title)> Pages(PlaybookModel model)
    {
        foreach (var section in Section.Of(model).Where(s => s.Index is null))
        {
            yield return (section.Address, section.Title);
        }

        yield return (SitePath.Root, "Home");
        yield return (SiteContext.AzAddress, "A to Z");
        yield return (SiteContext.SearchAddress, "Search");
    }

    /// <summary>Everything else that has a name of its own.</summary>
    public static ImmutableArray<SitePath> Others { get; } =
    [
        SiteContext.OfflineAddress,
        SiteContext.NotFoundAddress,
        new("/assets/"),
        new("/api/"),
        .. AzIndex.PageAddresses,
        .. OpenData.Addresses,
        .. HostFiles.Addresses,
        OfflineWorker.Address,
        ChangeFeed.Address,
        LlmsText.Address,
        new("/search/head.js"),
    ];

    /// <summary>What is published beside an entry's page.</summary>
    public static IEnumerable<SitePath> Beside(ParsedEntry entry)
    {
        yield return TwinAddresses.For(entry.Entry.Address);
        if (entry.Table is not null)
        {
            yield return ComparisonCsv.AddressOf(entry.Entry);
        }

        if (RitualCalendar.AddressOf(entry.Entry) is { } calendar)
        {
            yield return calendar;
        }
    }
}
