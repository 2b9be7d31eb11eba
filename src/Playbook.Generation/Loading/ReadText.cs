using System.Text.Unicode;
using Playbook.Diagnostics;
using Playbook.Execution;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>Reads each entry's file once and refuses what is not clean UTF-8 text. A byte order mark is noted and left out.</summary>
internal sealed class ReadText : IEachModule<InputFile, EntrySource>
{
    public const string UnreadableAdvice = "check that it still exists, that no other program holds it, and that you may read it";

    public Stage Stage => Stage.Load;

    public EntrySource? Execute(InputFile item, DiagnosticBag diagnostics)
    {
        if (Read(item, diagnostics) is not { } file)
        {
            return null;
        }

        return new EntrySource(file, item.Table is null ? null : Read(item.Table, diagnostics), item.IsFolderIndex);
    }

    /// <summary>The file's text, or null when it was refused.</summary>
    public static SourceFile? Read(InputFile item, DiagnosticBag diagnostics)
    {
        if (!WithinLimit(item, diagnostics))
        {
            return null;
        }

        byte[] bytes;
        try
        {
            // What grew since the folder was listed is read by the next check; a pipe or device lists as empty, and opening one could wait for ever.
            bytes = item.Length == 0 ? [] : File.ReadAllBytes(item.FullPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            diagnostics.Report(LoadRules.UnreadableFile, item.Path, "file").Help(UnreadableAdvice);
            return null;
        }

        return Decode(item.Path, bytes, diagnostics);
    }

    /// <summary>The text behind bytes of any origin, or null when they are refused.</summary>
    public static SourceFile? Decode(string path, byte[] bytes, DiagnosticBag diagnostics)
    {
        if (bytes.Length == 0)
        {
            diagnostics.Report(LoadRules.EmptyFile, path).Help(AdviceForEmpty(path));
            return null;
        }

        var hasMark = bytes.AsSpan().StartsWith("\uFEFF"u8);
        var text = bytes.AsMemory(hasMark ? 3 : 0);
        if (!Utf8.IsValid(text.Span))
        {
            EncodingProblem.Report(path, bytes, diagnostics);
            return null;
        }

        var file = new SourceFile(path, text, hasMark);
        return ConflictMarkers.Check(file, diagnostics) & InvisibleCharacters.Check(file, diagnostics) ? file : null;
    }

    private static string AdviceForEmpty(string path) =>
        path == InputListing.SettingsFile ? "write `title: The name of your playbook`, or delete the file: every setting has a default"
        : path == Searching.GoldenQueryReader.Path ? "write a line such as `- { query: csat, expect: metric/csat }`, or delete the file"
        : path.StartsWith(InputListing.TypesFolder, StringComparison.Ordinal) ? "write `type: workshop` and its `fields`, or delete the file"
        : FileKinds.IsTable(path) ? "write the first line, `id,label` and the sides, or delete the file"
        : FileKinds.IsYaml(path) ? "write `title: ...` and the other fields, or delete the file"
        : FileKinds.IsMarkdown(path) ? "write a title and some text, or delete the file"
        : "delete the file";

    public static bool WithinLimit(InputFile item, DiagnosticBag diagnostics)
    {
        var (limit, what) = FileKinds.LimitOf(item.Path);
        if (item.Length <= limit)
        {
            return true;
        }

        diagnostics.Report(LoadRules.FileTooLarge, item.Path, Bytes(item.Length), what, Bytes(limit)).Help("split it, or make it smaller");
        return false;
    }

    private static string Bytes(long count) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{count / 1e6:0.#} MB");
}
