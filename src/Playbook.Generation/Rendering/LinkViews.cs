using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Playbook.Content;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Theming;
using Playbook.Generation.Validation;

namespace Playbook.Generation.Rendering;

/// <summary>How an entry looks wherever another page names it. One view an entry, shared by all pages.</summary>
internal sealed partial class LinkViews(PlaybookModel model, PlaybookSettings settings, SiteWords words)
{
    private readonly ConcurrentDictionary<EntryId, View> _views = new();

    public View Of(Entry entry) => _views.GetOrAdd(entry.Id, _ => new View(ViewNames.Link)
    {
        ["id"] = entry.Id.ToString(),
        ["slug"] = entry.Id.Slug,
        ["title"] = entry.Title.Value,
        ["url"] = WebAddress.Of(entry.Address),
        ["type"] = entry.Type.Name,
        ["typeNoun"] = words.Noun(entry.Type),
        ["summary"] = entry.Summary ?? "",
        ["accent"] = AccentOf(entry),
        ["kind"] = entry.Fields.Text("kind") ?? "",
        ["abbreviation"] = entry.Fields.Text("abbreviation") ?? "",
        ["doubt"] = DoubtOn(entry) ?? "",
        ["learn"] = entry.Fields.Items<TextValue>("learn").Select(point => point.Value).ToArray(),
    }.Shared());

    /// <summary>What to say beside the name of a claim that should not be passed on as it stands; null for everything else.</summary>
    public string? DoubtOn(Entry entry) => entry.DoubtOn(settings.AsOf) switch
    {
        ClaimDoubt.Unsourced => words.Say("unsourced"),
        ClaimDoubt.Old => words.Say("old-number"),
        _ => null,
    };

    /// <summary>What to say behind a link to a document: what it is, and how large; null where the link says so itself.</summary>
    public string? NoteOn(LinkedDocument document, string linkWords)
    {
        var size = words.Size(document.Length);
        var saysKind = linkWords.Contains(document.Name, StringComparison.OrdinalIgnoreCase);
        return !saysKind ? $"{document.Name}, {size}" : SizeInWords().IsMatch(linkWords) ? null : size;
    }

    /// <summary>The function whose colour an entry wears: itself, or the first function it names; empty for none.</summary>
    public string AccentOf(Entry entry)
    {
        if (entry.Type.Name == "function")
        {
            return entry.Id.Slug;
        }

        var reference = entry.Fields["function"] as ReferenceValue
            ?? entry.Fields.Items<ReferenceValue>("functions").FirstOrDefault()
            ?? entry.Fields["owner"] as ReferenceValue;
        return reference is not null && model.Target(reference) is { } target && target.Id != entry.Id
            ? target.Type.Name == "function" ? target.Id.Slug : RoleAccent(target)
            : "";
    }

    [GeneratedRegex(@"\d\s?(k|K|M|G)i?B\b", RegexOptions.CultureInvariant)]
    private static partial Regex SizeInWords();

    private string RoleAccent(Entry role) =>
        role.Fields["function"] is ReferenceValue reference && model.Target(reference) is { } function ? function.Id.Slug : "";
}
