using System.Collections.Immutable;
using Playbook.Content;

namespace Playbook.Generation.Linking;

/// <summary>
/// What to write where a function or a role is asked for and somebody else is named. A person is no function: a page about one would have to be thrown away with the next
/// change of jobs.
/// </summary>
internal sealed class NamingAdvice(PlaybookModel model)
{
    private const int MostNames = 8;

    /// <summary>Whether functions and roles alone may be named; elsewhere a page that is missing can be written.</summary>
    public static bool IsFor(ImmutableArray<string> types) => types.All(t => t is "function" or "role");

    /// <summary>Lines of help.</summary>
    public IEnumerable<string> On(string written, ImmutableArray<string> types)
    {
        var known = types.SelectMany(t => model.OfType(t)).ToList();
        var meant = known.Where(e => IsAmong(e, written)).ToList();
        var names = meant is [var one] ? [one] : known.Take(MostNames).ToList();
        if (names.Count > 0)
        {
            yield return $"write {string.Join(" or ", types.Select(t => $"a {t}"))} of this playbook: {string.Join(", ", names.Select(e => $"`{NameOf(e)}`"))}{(meant.Count != 1 && known.Count > MostNames ? " ..." : "")}";
        }

        yield return $"people change jobs, so that their names stay out of fields; `playbook new {types[0]} \"...\"` begins a {types[0]} that is not there yet";
    }

    // "CX team", "the marketing department": one word of it is a name.
    private static bool IsAmong(Entry entry, string written) =>
        written.Split([' ', '-', '_', '.', '@', '/', ','], StringSplitOptions.RemoveEmptyEntries)
            .Any(word => entry.OtherNames.Select(n => n.Value).Append(entry.Title.Value).Append(entry.Id.Slug).Contains(word, StringComparer.OrdinalIgnoreCase));

    // A slug that a function and a role share says which it is.
    private string NameOf(Entry entry) => model.Lookup(entry.Id.Slug).Length == 1 ? entry.Id.Slug : entry.Id.ToString();
}
