using System.Buffers;
using System.Text.RegularExpressions;
using Playbook.Generation.Declarations;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>Fields in the formats of other generators.</summary>
internal sealed partial class FrontMatterReader
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    private FrontMatter? InAnotherFormat(int top) =>
        Line(top).TrimEnd(" \t") is "+++" && TomlField().Match(_text, Next(top)) is { Success: true } toml ? Foreign(top, "TOML", toml, "+++")
        : JsonField().Match(_text, top) is { Success: true } json && json.Index == top ? Foreign(top, "JSON", json, "}")
        : null;

    private FrontMatter Foreign(int top, string format, Match first, string closing)
    {
        var end = Line(top).TrimEnd(" \t").EndsWith(closing) && closing != Line(top).TrimEnd(" \t") ? top : Next(top);
        while (end > top && end < _text.Length && Line(end).TrimEnd(" \t") != closing)
        {
            end = Next(end);
        }

        diagnostics.Report(FrontMatter.Foreign, file.At(top, Line(top).Length), format)
            .Label($"{format} begins here")
            .Help($"write each field as `name: value`, such as `{first.Groups[1].Value}: {TemplateWriter.AsValue(first.Groups[2].Value)}`");
        return new FrontMatter(null, TextSpan.FromBounds(Math.Min(Next(end), _text.Length), _text.Length)) { IsWhole = false };
    }

    [GeneratedRegex("""\G(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*([\w-]+)[ \t]*=[ \t]*["']?(.*?)["']?[ \t]*\r?$""", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TomlField();

    [GeneratedRegex("""\G\{\s*"([\w-]+)"[ \t]*:[ \t]*"?([^",}\r\n]*)""", RegexOptions.CultureInvariant)]
    private static partial Regex JsonField();
}
