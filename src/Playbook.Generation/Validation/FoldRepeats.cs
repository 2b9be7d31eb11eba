using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation;

/// <summary>
/// An imported handbook repeats another generator's habits on every page. Each habit is told once, at its first place, with the number of other files;
/// what one page alone has wrong stays as it is.
/// </summary>
internal static class FoldRepeats
{
    private static readonly FrozenSet<string> Habits = FrozenSet.Create(
        "raw-html", "template-tag", "foreign-fields", "unknown-field", "untitled-page", "missing-field", "unknown-file-kind", "unlinked-file");

    /// <param name="diagnostics">In reading order.</param>
    public static IEnumerable<Diagnostic> Of(ImmutableArray<Diagnostic> diagnostics)
    {
        var groups = diagnostics.Where(d => HabitOf(d) is not null)
            .GroupBy(Key)
            .ToDictionary(g => g.Key, g => g.Select(d => d.Path).Distinct(StringComparer.Ordinal).ToList());
        var told = new Dictionary<(string, string), string>();
        foreach (var diagnostic in diagnostics)
        {
            if (HabitOf(diagnostic) is null)
            {
                yield return diagnostic;
            }
            else if (told.TryAdd(Key(diagnostic), diagnostic.Path))
            {
                yield return Counted(diagnostic, groups[Key(diagnostic)]);
            }
            else if (told[Key(diagnostic)] == diagnostic.Path)
            {
                yield return diagnostic;
            }
        }
    }

    /// <summary>
    /// What a habit is about: the first name in backticks, such as a tag; for a field who has it or needs it; nothing for fields and templates of another generator, where
    /// the rule says enough. Null for a problem that is no habit.
    /// </summary>
    public static string? HabitOf(Diagnostic diagnostic)
    {
        if (!Habits.Contains(diagnostic.Rule.Name))
        {
            return null;
        }

        if (diagnostic.Rule.Name is "foreign-fields" or "template-tag")
        {
            return "";
        }

        if (diagnostic.Rule.Name is "missing-field" or "unknown-field")
        {
            return diagnostic.Message;
        }

        var parts = diagnostic.Message.Split('`', 3);
        return parts.Length == 3 ? parts[1] : diagnostic.Message;
    }

    private static Diagnostic Counted(Diagnostic first, List<string> paths) => paths.Count == 1
        ? first
        : first with { Help = first.Help.Add($"the same stands in {paths.Count - 1} other {(paths.Count == 2 ? "file" : "files")}, such as `{paths[1]}`") };

    private static (string Rule, string Subject) Key(Diagnostic diagnostic) => (diagnostic.Rule.Code, HabitOf(diagnostic)!);
}
