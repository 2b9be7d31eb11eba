using System.IO.Compression;

namespace Playbook.Generation.Loading;

/// <summary>Looks into a ZIP archive, which most office documents are too: whether it is what it is called, holds no macros, and stays in the folder it is unpacked in.</summary>
internal static class ArchiveContent
{
    /// <summary>Why it is not published, as the end of a sentence, and the next step; null when all is well.</summary>
    public static (string Reason, string Advice)? Fault(FileKind kind, Stream content)
    {
        try
        {
            using var archive = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var hasSign = kind.Signs.Length == 0;
            foreach (var entry in archive.Entries)
            {
                var name = entry.FullName.Replace('\\', '/');
                if (IsMacro(name))
                {
                    return ($"it holds macros (`{Shown(name)}`), which are programs that run on a colleague's computer", "save it without them");
                }

                if (LeadsOut(name))
                {
                    return ($"what is packed as `{Shown(name)}` would be unpacked outside of the folder", "pack it again");
                }

                hasSign |= kind.Signs.Any(s => s.EndsWith('/') ? name.StartsWith(s, StringComparison.OrdinalIgnoreCase) : name.Equals(s, StringComparison.OrdinalIgnoreCase));
            }

            return hasSign ? null : ($"it is an archive, but none that {kind.Name} writes", CheckAsset.Rename);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException or ArgumentException or NotSupportedException)
        {
            return ("it is no whole archive", "save it, or copy it here, once more");
        }
    }

    // What Word and its siblings, and what LibreOffice call the place of macros. An empty list of them is in many documents.
    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("vbaData.xml", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || (name.StartsWith("Basic/", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            && !name.EndsWith("/script-lb.xml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("/script-lc.xml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("/dialog-lb.xml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith("/dialog-lc.xml", StringComparison.OrdinalIgnoreCase))
        || (name.StartsWith("Scripts/", StringComparison.OrdinalIgnoreCase) && !name.EndsWith('/'));

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || (name.Length > 1 && name[1] == ':') || name.Split('/').Contains("..");

    private static string Shown(string name) => string.Concat((name.Length > 60 ? name[..60] : name).Select(c => char.IsControl(c) || c == '`' ? '?' : c));
}
