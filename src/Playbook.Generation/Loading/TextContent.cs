using System.Text.Json;
using System.Text.Unicode;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading;

/// <summary>Looks at a document that is text: it has to be UTF-8, without controls, and to begin as its kind does.</summary>
internal static class TextContent
{
    public static bool IsGood(InputFile item, FileKind kind, byte[] bytes, DiagnosticBag diagnostics)
    {
        if (OtherKind.Of(bytes) is { } other && !Utf8.IsValid(bytes))
        {
            diagnostics.Report(LoadRules.WrongFileContent, item.Path, kind.Ending).Help($"it looks like {other.What}: {other.Advice}");
            return false;
        }

        if (ReadText.Decode(item.Path, bytes, diagnostics) is not { } file)
        {
            return false;
        }

        if (FileKinds.IsSheet(item.Path))
        {
            FormulaCells.Report(file, diagnostics);
            return true;
        }

        var text = file.Text.AsSpan().TrimStart();
        if (kind.Signs.Length > 0 && !Array.Exists(kind.Signs, s => file.Text.TrimStart().StartsWith(s, StringComparison.OrdinalIgnoreCase)))
        {
            diagnostics.Report(LoadRules.WrongFileContent, item.Path, kind.Ending).Help(CheckAsset.Rename);
            return false;
        }

        return text[0] is not ('{' or '[') || kind.Signs.Length == 0 || IsJson(file, kind, diagnostics);
    }

    private static bool IsJson(SourceFile file, FileKind kind, DiagnosticBag diagnostics)
    {
        var reader = new Utf8JsonReader(file.Utf8.Span, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 256 });
        try
        {
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException e)
        {
            var place = file.At(file.Lines.OffsetOf(new TextPosition((int)(e.LineNumber ?? 0) + 1, 1)), 0);
            diagnostics.Report(LoadRules.WrongFileContent, place, kind.Ending).Help("save it again: it breaks off, or something was written into it, on this line");
            return false;
        }
    }
}
