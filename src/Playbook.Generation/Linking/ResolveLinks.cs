using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Generation.Loading;
using Playbook.Generation.Parsing;
using Playbook.Text;

namespace Playbook.Generation.Linking;

/// <summary>Finds the target of every link and reference of an entry, and reports those that have none.</summary>
internal sealed class ResolveLinks(PlaybookModel model, SiteMap map, ShownFiles files, LeftOutFiles others) : IEachModule<ParsedEntry, LinkedEntry>
{
    private readonly ResolveLink _resolve = new(model, map, files, others);

    public Stage Stage => Stage.Link;

    public LinkedEntry Execute(ParsedEntry item, DiagnosticBag diagnostics)
    {
        CheckReferences(item.Entry, diagnostics);
        return new LinkedEntry
        {
            Parsed = item,
            Body = Resolve(item.Entry, item.Body, diagnostics),
            Fragments = item.Fragments.Count == 0
                ? FrozenDictionary<MarkdownValue, LinkedBody>.Empty
                : item.Fragments.ToFrozenDictionary(f => f.Key, f => Resolve(item.Entry, f.Value, diagnostics), item.Fragments.Comparer),
        };
    }

    private LinkedBody Resolve(Entry from, MarkdownBody body, DiagnosticBag diagnostics) =>
        body.Links.IsEmpty && body.Html.IsEmpty
            ? LinkedBody.Empty
            : new LinkedBody(body, ImmutableArray.CreateRange(body.Links, link => _resolve.Execute(from, link, diagnostics)));

    private void CheckReferences(Entry entry, DiagnosticBag diagnostics)
    {
        foreach (var (_, reference) in PlaybookModel.ReferencesOf(entry))
        {
            var meant = model.Lookup(reference.Written, reference.Field.Targets);
            if (meant.Length == 1)
            {
                continue;
            }

            if (meant.Length > 1)
            {
                diagnostics.Report(LinkRules.AmbiguousReference, reference.Span, reference.Written, string.Join(" or ", meant.Select(m => $"`{m.Id}`")))
                    .Help($"write the one you mean in full, such as `{meant[0].Id}`");
                continue;
            }

            ReportUnknown(entry, reference, diagnostics);
        }
    }

    private void ReportUnknown(Entry entry, ReferenceValue reference, DiagnosticBag diagnostics)
    {
        var types = reference.Field.Targets;
        var noun = types.IsDefaultOrEmpty ? "entry" : OneOf([.. types.Select(t => model.Types.TryGetValue(t, out var type) ? type.Name : t)]);
        var problem = diagnostics.Report(LinkRules.BrokenReference, reference.Span, reference.Written, noun);

        if (entry.Type.Find(reference.Field.Name) is { Kind: FieldKind.References } && reference.Written.Contains(',', StringComparison.Ordinal))
        {
            problem.Help($"several names stand in brackets: `[{reference.Written}]`").Fix(reference.Span, $"[{reference.Written}]", safe: false);
            return;
        }

        var elsewhere = model.Lookup(reference.Written);
        if (elsewhere is [var other])
        {
            problem.Label($"this is {other.Type.Noun}").Help($"name {(types.IsDefaultOrEmpty ? "an entry" : model.Types[types[0]].Noun)} here");
            return;
        }

        var candidates = (types.IsDefaultOrEmpty ? model.Entries : [.. types.SelectMany(t => model.OfType(t))]).ToList();
        var names = candidates.SelectMany(c => NamesOf(c, reference.Written)).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        problem.SuggestNearest(reference.Written, names);
        if (types.IsDefaultOrEmpty)
        {
            return;
        }

        if (NamingAdvice.IsFor(types))
        {
            // Whoever misspelt a name need not be told what a name is.
            var isMisspelt = EditDistance.Nearest(reference.Written, names).Count > 0;
            foreach (var line in isMisspelt ? [] : new NamingAdvice(model).On(reference.Written, types))
            {
                problem.Help(line);
            }

            return;
        }

        var (type, name) = reference.Written.Split('/') is [var before, var after] ? (before, after) : (types.FirstOrDefault(), reference.Written);
        if (model.Types.TryGetValue(type is not null && types.Contains(type) ? type : types[0], out var target))
        {
            problem.Help($"use the file name of one in `{target.Folder}/`, or add `{target.Folder}/{AddressOf.Slug(name)}.md`");
        }
    }

    private static string OneOf(ImmutableArray<string> names) =>
        names is [.. var first, var last] && first.Length > 0 ? $"{string.Join(", ", first)} or {last}" : names[0];

    // A name is misspelt as what it was meant to be: with its folder, or as any of an entry's names.
    private IEnumerable<string> NamesOf(Entry entry, string written) => written.Contains('/', StringComparison.Ordinal)
        ? [entry.Id.ToString()]
        : entry.OtherNames.Select(n => n.Value).Prepend(entry.Title.Value)
            .Prepend(entry.Id.Slug)
            .Select(n => model.Lookup(n).Length == 1 ? n : entry.Id.ToString());
}
