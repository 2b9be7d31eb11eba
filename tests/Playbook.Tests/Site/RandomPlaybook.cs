using System.Globalization;
using System.Text;

namespace Playbook.Tests.Site;

/// <summary>
/// A small playbook made of everything that has to do with addresses: names in other scripts and with signs in them, folders with and without a page, lists, steps, tables,
/// earlier addresses, drafts; and links to all of it, written in the many ways people write them. In a careless one some links are wrong.
/// </summary>
internal sealed class RandomPlaybook : IDisposable
{
    private static readonly string[] Folders = ["", "guide/", "guide/deep/", "Our Ways/", "größe/", "plays/", "plays/more/", "terms/"];

    private static readonly string[] Names =
        ["first", "Second", "café", "cafe\u0301", "my notes", "C# notes", "100% done", "node.js", "v1.2", "(old)", "a&b", "it's", "x+y", "한글", "कहानी", "README", "index", "_index"];

    private static readonly string[] Headings = ["The end", "Größe & Maß", "Gro\u0308ße", "What next?", "日本語", "The end", "C# and .NET", "100%"];

    // The smallest picture there is: a point.
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private readonly Random _random;
    private readonly bool _isCareless;
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _earlier = [];
    private readonly List<string> _pictures = [];

    public RandomPlaybook(int seed)
    {
        _random = new Random(seed);
        _isCareless = _random.Next(5) < 2;
        var pages = Enumerable.Range(0, _random.Next(3, 8)).Select(_ => One(Folders) + One(Names) + ".md").Distinct(StringComparer.Ordinal).ToList();
        AddPictures();
        foreach (var page in pages)
        {
            _files[page] = "";
        }

        _files["index.md"] = "";
        AddTyped();
        foreach (var page in pages.Append("index.md"))
        {
            _files[page] = Fields(page) + Text();
        }

        foreach (var page in pages.Append("index.md"))
        {
            _files[page] += string.Concat(Enumerable.Range(0, _random.Next(1, 6)).Select(_ => "\n" + Link(page) + "\n"));
        }

        Write();
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("playbook-random-").FullName;

    public override string ToString() => string.Join('\n', _files.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"--- {f.Key}\n{f.Value}"));

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private void Write()
    {
        foreach (var (path, text) in _files)
        {
            Place(path, Encoding.UTF8.GetBytes(text));
        }

        foreach (var picture in _pictures)
        {
            Place(picture, Picture);
        }
    }

    private void Place(string path, byte[] content)
    {
        var file = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllBytes(file, content);
    }

    private void AddPictures()
    {
        foreach (var name in (string[])["Sketch (1).png", "u\u0308bersicht.png", "plan#2.png", "guide/50%.png"])
        {
            if (Chance(2))
            {
                _pictures.Add(name);
            }
        }
    }

    private void AddTyped()
    {
        if (Chance(2))
        {
            _files["plays/retro.yml"] = "title: Retro\nkind: ritual\nsteps:\n  - { id: collect, title: Collect, text: Write notes. }\n";
            _files["plays/sketch.md"] = $"---\ntitle: Sketch\nkind: workshop\n{(Chance(4) ? "draft: true\n" : "")}---\n\n## Größe\n\nText.\n";
        }

        if (Chance(3))
        {
            _files["comparisons/cx-ux.yml"] = "title: CX and UX\nquestion: Who does what?\nsides: [{ id: cx, title: CX }, { id: ux, title: UX }]\n";
            _files["comparisons/cx-ux.csv"] = "id,label,cx,ux\nfocus,Focus,all,one\n";
        }
    }

    private string Fields(string page)
    {
        var fields = new StringBuilder();
        if (Chance(3))
        {
            var earlier = $"/old/{One(Names).Replace("#", "", StringComparison.Ordinal).Trim('_', '(', ')')}{One(["/", "", ".html", "/index.html"])}";
            if (earlier.All(c => char.IsLetterOrDigit(c) || c is '/' or '.' or '-' or ' '))
            {
                _earlier.Add(earlier);
                fields.Append(CultureInfo.InvariantCulture, $"redirect-from: [\"{earlier}\"]\n");
            }
        }

        if (_isCareless && fields.Length == 0 && Chance(6))
        {
            fields.Append("redirect-from: [/index.html]\n");
        }

        if (Chance(8))
        {
            fields.Append(One(["status: draft\n", "published: false\n"]));
        }

        return $"---\ntitle: Page {_files.Keys.ToList().IndexOf(page)}\n{fields}---\n\n";
    }

    private string Text() => string.Concat(Enumerable.Range(0, _random.Next(0, 4)).Select(_ => $"## {One(Headings)}\n\nWords.\n\n"));

    private string Link(string from)
    {
        var (target, isPicture) = Target(from);
        var words = isPicture ? "a picture" : "words";
        return _random.Next(8) switch
        {
            0 when !isPicture && !target.Contains('"', StringComparison.Ordinal) => $"See <a href=\"{target}\">{words}</a>.",
            1 => $"{(isPicture ? "!" : "")}[{words}](<{target.Replace("%20", " ", StringComparison.Ordinal)}>)",
            2 when !isPicture => $"[{words}][ref]\n\n[ref]: <{target}>",
            3 when !isPicture => $"| a |\n|---|\n| [{words}]({target}) |",
            _ => $"{(isPicture ? "!" : "")}[{words}]({target})",
        };
    }

    private (string Target, bool IsPicture) Target(string from)
    {
        switch (_random.Next(10))
        {
            case 0 when _pictures.Count > 0:
                return (Spell(from, One([.. _pictures])), true);
            case 1 when _pictures.Count > 0:
                return (Spell(from, One([.. _pictures])) + (Chance(3) ? "#page=2" : ""), false);
            case 2 when _earlier.Count > 0:
                return (Encode(One([.. _earlier])), false);
            case 3:
                var folder = One([.. _files.Keys.Select(FolderOf).Append("")]);
                return (Spell(from, folder.TrimEnd('/')) + (Chance(2) ? "/" : ""), false);
            case 4 when _files.ContainsKey("plays/retro.yml"):
                return (One(["/plays/#by-kind", "/plays/#by-kind-ritual", "/plays/retro/#collect", "/plays/retro/#steps", "/plays/retro/#field-steps", "/a-z/#letter-r", "/plays/"])
                    + (IsWrong() ? "x" : ""), false);
            case 5 when _files.ContainsKey("comparisons/cx-ux.yml"):
                return (Spell(from, One(["comparisons/cx-ux.yml", "comparisons/cx-ux"])) + One(["", "#focus", "#focus--ux", "#cx-and-ux"]) + (IsWrong() ? "y" : ""), false);
            case 6:
                return (One(["#", "#top", "?x=1", "/", "https://example.com/#x", "mailto:cx@example.com"]), false);
            default:
                var page = One([.. _files.Keys.Where(k => k.EndsWith(".md", StringComparison.Ordinal))]);
                return (Spell(from, Ending(page)) + Fragment(page), false);
        }
    }

    private string Fragment(string page)
    {
        var headings = _files[page].Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..]).ToArray();
        if (headings.Length == 0 || !Chance(2))
        {
            return IsWrong() ? "#nothing" : "";
        }

        var id = Generation.Parsing.Markdown.PageIds.Slug(One(headings));
        return "#" + (IsWrong() ? id.ToUpperInvariant() + "x" : Chance(3) ? Uri.EscapeDataString(id) : Chance(3) ? id.Replace("ö", "o\u0308", StringComparison.Ordinal) : id);
    }

    /// <summary>A file by its whole name, without its ending, as a server would call it.</summary>
    private string Ending(string page) => _random.Next(5) switch
    {
        0 => page[..^3],
        1 => page[..^3] + ".html",
        _ => page,
    };

    /// <summary>From the file's folder or from the root, as it is or encoded, in the one or the other form of an accent; sometimes in the wrong letter case.</summary>
    private string Spell(string from, string path)
    {
        var target = IsWrong() ? path.ToUpperInvariant() : path;
        target = Chance(3) ? target.Replace("e\u0301", "é", StringComparison.Ordinal) : Chance(3) ? target.Replace("é", "e\u0301", StringComparison.Ordinal) : target;
        var up = string.Concat(Enumerable.Repeat("../", from.Count(c => c == '/')));
        return Chance(3) ? "/" + Encode(target) : (up.Length == 0 && Chance(2) ? "./" : up) + Encode(target) is { Length: > 0 } relative ? relative : "./";
    }

    private string Encode(string path) => Chance(3)
        ? string.Join('/', path.Split('/').Select(Uri.EscapeDataString))
        : path.Replace("%", "%25", StringComparison.Ordinal).Replace("#", "%23", StringComparison.Ordinal).Replace(" ", "%20", StringComparison.Ordinal)
            .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal).Replace("&", "%26", StringComparison.Ordinal);

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];

    private bool IsWrong() => _isCareless && Chance(6);

    private bool Chance(int of) => _random.Next(of) == 0;

    private string One(string[] of) => of[_random.Next(of.Length)];
}
