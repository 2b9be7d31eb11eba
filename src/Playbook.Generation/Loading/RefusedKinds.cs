using System.Collections.Frozen;

namespace Playbook.Generation.Loading;

/// <summary>Files that a playbook does not publish, and what to do instead, by their ending.</summary>
internal static class RefusedKinds
{
    private static readonly FrozenDictionary<string, (string Reason, string Advice)> Reasons = Table().ToFrozenDictionary(r => r.Ending, r => (r.Reason, r.Advice), StringComparer.OrdinalIgnoreCase);

    /// <summary>Why a file of that name stays out of the site, as the end of a sentence, and the next step.</summary>
    public static (string Reason, string Advice) For(string path) => Reasons.TryGetValue(Path.GetExtension(path), out var known)
        ? known
        : ("it is of a kind that is not published", "write pages as .md, data as .yml or .csv; pictures are png, jpg, webp, gif, avif or svg, documents pdf, docx, xlsx, pptx, odt, zip and others that carry no programs");

    /// <summary>Whether there is a reason of its own for files of that ending.</summary>
    public static bool IsKnown(string path) => Reasons.ContainsKey(Path.GetExtension(path));

    private static IEnumerable<(string Ending, string Reason, string Advice)> Table()
    {
        foreach (var (ending, without) in new[]
        {
            ("docm", "docx"), ("dotm", "dotx"), ("xlsm", "xlsx"), ("xltm", "xltx"), ("xlam", "xlsx"), ("xlsb", "xlsx"), ("pptm", "pptx"), ("potm", "potx"), ("ppsm", "ppsx"), ("ppam", "pptx"), ("vsdm", "vsdx"),
        })
        {
            yield return ("." + ending, "it may hold macros, which are programs that run on a colleague's computer", $"save it without macros, as .{without}");
        }

        foreach (var (ending, today) in new[] { ("doc", "docx"), ("dot", "dotx"), ("xls", "xlsx"), ("xlt", "xltx"), ("ppt", "pptx"), ("pps", "ppsx"), ("pot", "potx"), ("vsd", "vsdx") })
        {
            yield return ("." + ending, "its old format hides whether it holds macros, which are programs that run on a colleague's computer", $"save it as .{today}");
        }

        foreach (var ending in Words("html htm xhtml xht mht mhtml xml xsl js mjs cjs ts css scss wasm swf php jsp asp aspx cgi"))
        {
            yield return ("." + ending, "a browser could run it as a part of this site", "write what it says as a page in Markdown, or pack it into a .zip");
        }

        foreach (var ending in Words("exe msi bat cmd com scr ps1 vbs sh py rb pl jar app dmg pkg deb rpm apk ipa lnk url iso img dll so bin command workflow"))
        {
            yield return ("." + ending, "it is a program, or may start one", "link to the place where programs are kept");
        }

        foreach (var ending in Words("7z rar gz tgz tar bz2 xz zst lz4 cab"))
        {
            yield return ("." + ending, "nobody can look into an archive of this kind", "pack it as .zip");
        }

        foreach (var ending in Words("heic heif tif tiff bmp jxl ico raw cr2 nef dng"))
        {
            yield return ("." + ending, "not every browser shows pictures of this kind", "export it as .jpg, .png or .webp");
        }

        yield return (".svgz", "it is packed", "save it as plain .svg");
        yield return (".eps", "it is a program for printers", "export it as .svg or .pdf");
        yield return (".ps", "it is a program for printers", "export it as .pdf");
        yield return (".rtf", "it can carry any other file", "save it as .docx or .odt");
    }

    private static string[] Words(string endings) => endings.Split(' ');
}
