using System.Buffers;
using System.Collections.Frozen;
using Playbook.Diagnostics;

namespace Playbook.Generation.Loading;

/// <summary>Names that some colleague's computer, or a web address, cannot hold are refused everywhere.</summary>
internal static class FileNameRules
{
    private const int LongestSegment = 100;
    private const int LongestPath = 240;

    private static readonly SearchValues<char> NotOnWindows = SearchValues.Create("<>:\"|?*\\");

    private static readonly FrozenSet<string> Reserved = new[]
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reports every part of a path that cannot be published; true when all is well.</summary>
    public static bool Check(string path, DiagnosticBag diagnostics)
    {
        if (path.Length > LongestPath)
        {
            Refuse(path, $"is {path.Length} characters long with its folders; Windows stops at {LongestPath}");
            return false;
        }

        foreach (var segment in path.Split('/'))
        {
            if (Fault(segment) is { } fault)
            {
                Refuse(segment, fault);
                return false;
            }
        }

        return true;

        void Refuse(string name, string fault) =>
            diagnostics.Report(LoadRules.UnportableName, path, name, fault).Help("rename it with letters, digits and hyphens");
    }

    private static string? Fault(string segment)
    {
        if (segment.Length > LongestSegment)
        {
            return $"is longer than {LongestSegment} characters";
        }

        if (segment.EndsWith('.') || segment.EndsWith(' '))
        {
            return "ends in a dot or a space, which Windows drops";
        }

        if (segment.AsSpan().IndexOfAny(NotOnWindows) is >= 0 and var at)
        {
            return $"has a `{segment[at]}`, which Windows does not allow";
        }

        // What the system could not read as text; on Linux a name is any bytes.
        if (segment.Contains('\uFFFD', StringComparison.Ordinal))
        {
            return "has a letter in it that is not UTF-8";
        }

        if (segment.Any(c => char.IsControl(c) || InvisibleCharacters.IsInvisible(c)))
        {
            return "has an invisible character in it";
        }

        return Reserved.Contains(Path.GetFileNameWithoutExtension(segment)) ? "is reserved by Windows" : null;
    }
}
