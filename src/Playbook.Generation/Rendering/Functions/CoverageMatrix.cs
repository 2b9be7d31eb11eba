using Playbook.Content;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering.Functions;

/// <summary>Which plays bring in whom: functions by levels of staff. A cell without a play is what the matrix is for.</summary>
internal static class CoverageMatrix
{
    /// <summary>Null where no role says at which level it works.</summary>
    public static View? Of(PlaybookModel model, LinkViews links, SiteWords words)
    {
        var roles = model.OfType("role").Where(r => r.Fields.Text("staff-level") is not null && FunctionOf(model, r) is not null).ToArray();
        if (roles.Length == 0)
        {
            return null;
        }

        var field = roles[0].Type.Fields.First(f => f.Name == "staff-level");
        return new View
        {
            ["levels"] = field.Values.Select(level => words.Value(field, level)).ToArray(),
            ["rows"] = model.OfType("function").Select(function => new View
            {
                ["function"] = links.Of(function),
                ["cells"] = field.Values.Select(level => Cell(model, links, roles.Where(r => FunctionOf(model, r) == function && r.Fields.Text("staff-level") == level))).ToArray(),
            }).ToArray(),
        };
    }

    private static View Cell(PlaybookModel model, LinkViews links, IEnumerable<Entry> roles)
    {
        var wanted = roles.Select(r => r.Id).ToHashSet();
        var plays = model.OfType("play").Where(p => PlaybookModel.ReferencesOf(p).Any(r => IsThere(r.Path) && model.Target(r.Reference) is { } who && wanted.Contains(who.Id))).ToArray();
        return new View { ["count"] = plays.Length, ["plays"] = plays.Select(links.Of).ToArray() };
    }

    // Who is in the room or answers for the play, not whoever receives what comes out of it.
    private static bool IsThere(string path) => path is "participants" or "accountable.owner";

    private static Entry? FunctionOf(PlaybookModel model, Entry role) =>
        role.Fields["function"] is ReferenceValue reference ? model.Target(reference) : null;
}
