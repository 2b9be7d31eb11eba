namespace Playbook.Generation.Loading;

/// <summary>
/// Folders whose name begins with a dot. They belong to programs, and among their files may be keys and passwords; but some programs for wikis keep in them
/// what pages show. So a file in one is published only when a page links to it, and text only from those that hold nothing but attachments.
/// </summary>
internal static class HiddenFolders
{
    private static readonly string[] OfAttachments = [".gitbook", ".attachments", ".assets", ".images", ".media"];

    private static readonly string[] OfTools = [".git", ".svn", ".hg", ".bzr", ".ssh", ".aws", ".gnupg", ".config", ".docker", ".kube"];

    /// <summary>Whether a path leads through such a folder.</summary>
    public static bool Contains(string path) => path.StartsWith('.') || path.Contains("/.", StringComparison.Ordinal);

    /// <summary>Why a file is not published even if a page links to it, as the end of a sentence; null when it may be.</summary>
    public static string? WhyNot(string path)
    {
        var segments = path.Split('/');
        var kind = FileKinds.Of(path);
        return segments[^1].StartsWith('.') ? "its name begins with a dot, so that it is a program's"
            : segments.Intersect(OfTools, StringComparer.OrdinalIgnoreCase).FirstOrDefault() is { } tool ? $"the folder `{tool}` is a program's"
            : kind is null && FileKinds.IsEntry(path) ? "pages are not read in a folder whose name begins with a dot"
            : kind is null ? RefusedKinds.For(path).Reason
            : kind.Form == FileForm.Text && !segments.Intersect(OfAttachments, StringComparer.OrdinalIgnoreCase).Any() ? "text in a folder whose name begins with a dot may be a program's secret"
            : null;
    }
}
