using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>What git leaves in a file when two people changed one place; found first, because every parser calls it something else.</summary>
internal static class ConflictMarkers
{
    private const string Ours = "<<<<<<< ";
    private const string Theirs = ">>>>>>> ";

    public static bool Check(SourceFile file, DiagnosticBag diagnostics)
    {
        for (var ours = StartOfLine(file.Text, Ours, 0); ours >= 0;)
        {
            var theirs = StartOfLine(file.Text, Theirs, ours);
            if (theirs < 0)
            {
                return true;
            }

            // Both in one block of code: a page that explains what a conflict looks like.
            if (FileKinds.IsMarkdown(file.Path) && FencedCode.Around(file.Text, ours) is { } code && theirs < code.End)
            {
                ours = StartOfLine(file.Text, Ours, code.End);
                continue;
            }

            diagnostics.Report(LoadRules.ConflictMarker, file.At(ours, 7))
                .Label("one version starts here")
                .Related(file.At(theirs, 7), "the other one ends here")
                .Help("keep the lines you want and delete the three marker lines");
            return false;
        }

        return true;
    }

    private static int StartOfLine(string text, string marker, int from)
    {
        for (var at = text.IndexOf(marker, from, StringComparison.Ordinal); at >= 0; at = text.IndexOf(marker, at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || text[at - 1] is '\n' or '\r')
            {
                return at;
            }
        }

        return -1;
    }
}
