using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>What git leaves in a file when two people changed one place; found first, because every parser calls it something else.</summary>
internal static class ConflictMarkers
{
    public static bool Check(SourceFile file, DiagnosticBag diagnostics)
    {
        if (StartOfLine(file.Text, "<<<<<<< ", 0) is not { } ours)
        {
            return true;
        }

        if (StartOfLine(file.Text, ">>>>>>> ", ours) is not { } theirs)
        {
            return true;
        }

        diagnostics.Report(LoadRules.ConflictMarker, file.At(ours, 7))
            .Label("one version starts here")
            .Related(file.At(theirs, 7), "the other one ends here")
            .Help("keep the lines you want and delete the three marker lines");
        return false;
    }

    private static int? StartOfLine(string text, string marker, int from)
    {
        for (var at = text.IndexOf(marker, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(marker, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] is '\n' or '\r')
            {
                return at;
            }
        }

        return null;
    }
}
