using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Playbook.Tests.Specs;

/// <summary>
/// One file of a spec: the lines of a fence. What an editor would not show, or would change on saving, is an attribute of the fence:
/// <c>eol=crlf|cr</c>, <c>bom=true</c>, <c>final-newline=false</c>, <c>tab=→</c> (a sign that stands for a tab), <c>sign=¤:202E</c> (one that stands
/// for that character), <c>encoding=latin1|utf-16</c>, <c>repeat=N</c> (the last paragraph N times), and
/// <c>is=link|pipe|locked|zip</c> (an archive with an empty file of each name).
/// </summary>
/// <param name="Path">A space is written <c>%20</c>. Below the input folder; a theme lies beside it, at <c>../themes/</c>.</param>
internal sealed record SpecFile(string Path, ImmutableArray<string> Lines, FrozenDictionary<string, string> Attributes)
{
    public static SpecFile? Of(IEnumerable<string> words, ImmutableArray<string> lines)
    {
        var attributes = words.Select(w => w.Split('=', 2)).Where(w => w.Length == 2).ToFrozenDictionary(w => w[0], w => w[1]);
        return attributes.TryGetValue("file", out var path) ? new SpecFile(Uri.UnescapeDataString(path), lines, attributes) : null;
    }

    /// <summary>Makes the file; what holds a locked one lets go of it when disposed of.</summary>
    /// <param name="input">The input folder.</param>
    public IDisposable? WriteBelow(string input)
    {
        var file = System.IO.Path.Combine(input, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
        switch (this["is"])
        {
            case "link":
                File.CreateSymbolicLink(file, Lines[0]);
                return null;
            case "pipe":
                Process.Start("mkfifo", [file]).WaitForExit();
                return null;
            case "zip":
                using (var archive = ZipFile.Open(file, ZipArchiveMode.Create))
                {
                    foreach (var name in Lines)
                    {
                        archive.CreateEntry(name);
                    }
                }

                return null;
            default:
                File.WriteAllBytes(file, Bytes());
                return this["is"] == "locked" ? File.Open(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None) : null;
        }
    }

    private string? this[string name] => Attributes.GetValueOrDefault(name);

    private byte[] Bytes()
    {
        var eol = this["eol"] switch { "crlf" => "\r\n", "cr" => "\r", _ => "\n" };
        var text = string.Join(eol, Repeated()) + (this["final-newline"] == "false" || Lines.IsEmpty ? "" : eol);
        text = this["tab"] is { } tab ? text.Replace(tab, "\t", StringComparison.Ordinal) : text;
        text = this["sign"] is { } sign ? text.Replace(sign[0], (char)int.Parse(sign.AsSpan(2), NumberStyles.HexNumber, CultureInfo.InvariantCulture)) : text;
        var encoding = this["encoding"] switch { "latin1" => Encoding.Latin1, "utf-16" => Encoding.Unicode, _ => Encoding.UTF8 };
        return [.. this["bom"] == "true" ? encoding.Preamble : [], .. encoding.GetBytes(text)];
    }

    private IEnumerable<string> Repeated()
    {
        if (this["repeat"] is not { } times)
        {
            return Lines;
        }

        var from = Math.Max(0, Lines.LastIndexOf(""));
        return Lines[..from].Concat(Enumerable.Repeat(Lines[from..], int.Parse(times, CultureInfo.InvariantCulture)).SelectMany(l => l));
    }
}
