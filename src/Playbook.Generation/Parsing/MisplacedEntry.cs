using Playbook.Content;
using Playbook.Diagnostics;

namespace Playbook.Generation.Parsing;

/// <summary>
/// A file whose fields are those of another type: it lies in the wrong folder, or in one that belongs to no type. That is one thing to say; twelve fields that a
/// page does not have, each to be deleted, would be bad advice.
/// </summary>
internal static class MisplacedEntry
{
    public static readonly DiagnosticRule Rule = new(
        "PB2012", "misplaced-entry", Severity.Error, "these are the fields of {0}, and this file is {1}");

    /// <summary>Reports it; whether there was something to report, so that nothing else need be said about the fields.</summary>
    public static bool Report(YamlMapping yaml, ContentType type, ContentTypes types, DiagnosticBag diagnostics)
    {
        if (yaml.Entries.Length < 3 || Meant(yaml, type, types) is not { } meant)
        {
            return false;
        }

        var file = yaml.Span.File;
        var place = yaml.Find("title")?.Value.Span ?? yaml.Entries[0].Key.Span;
        diagnostics.Report(Rule, place, meant.Noun, type.Noun)
            .Label($"in {Folder(file.Path)}, and {meant.Plural.ToLowerInvariant()} are in `{meant.Folder}/`")
            .Help($"move it to `{meant.Folder}/{Path.GetFileName(file.Path)}`");
        return true;
    }

    private static ContentType? Meant(YamlMapping yaml, ContentType type, ContentTypes types)
    {
        var own = Matches(yaml, type);
        var named = yaml.Find("type")?.Value is YamlScalar word ? types.Find(word.Value) : null;
        var best = types.InOrder
            .Where(t => t != type && t.Folder.Length > 0)
            .Select(t => (Type: t, Fits: Matches(yaml, t)))
            .Where(c => c.Fits.Fields >= 2 && c.Fits.Required > 0 && c.Fits.Fields > 2 * own.Fields && c.Fits.Unknown >= 2)
            .OrderByDescending(c => c.Type == named)
            .ThenByDescending(c => c.Fits.Fields)
            .ThenByDescending(c => c.Fits.Required)
            .Take(2)
            .ToList();

        // Two types that fit alike: whoever wrote it knows better than a guess.
        return best is [var first, var second] && first.Fits == second.Fits && first.Type != named ? null : best.FirstOrDefault().Type;
    }

    // How many of the names are the type's own, how many of those it requires, and how many are no name of a field that every type has.
    private static (int Fields, int Required, int Unknown) Matches(YamlMapping yaml, ContentType type)
    {
        var own = yaml.Entries.Select(e => type.Find(e.Key.Value)).OfType<Field>().Where(f => !Declarations.ContentTypeReader.CommonFields.Contains(f.Name)).ToList();
        return (own.Count, own.Count(f => f.Required), own.Count(f => GeneratorFields.InsteadOf(f.Name) is null));
    }

    private static string Folder(string path) => path.LastIndexOf('/') is > 0 and var slash ? $"`{path[..slash]}/`" : "no folder";
}
