using System.Text.RegularExpressions;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>A mark that another tool reads and this one does not.</summary>
/// <param name="Kind">One diagnostic for all marks of a kind in a text.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters to underline.</param>
internal readonly record struct ForeignMark(string Kind, int Start, int Length);

/// <summary>
/// Marks of other dialects that would stand on the page as written. A pattern must be sure: what is also written in prose (a price, a comparison, a time of
/// day, the name of a language) is none. What the git host reads is read here too and needs no pattern.
/// </summary>
internal static partial class ForeignMarks
{
    /// <summary>A mark that the first line of a paragraph is, or begins with; null without one.</summary>
    public static ForeignMark? AtBeginning(string text, int start, int end)
    {
        var newLine = text.AsSpan(start, end - start).IndexOf('\n');
        var line = text.AsSpan(start, newLine < 0 ? end - start : newLine).TrimEnd(" \t\r");
        if (line.IsEmpty || !(line[0] is '!' or '?' or '=' or '[' or '$' or '@' or '-' or ';' or ':' or '/' or '.' or '{' or 'h' or 'i' or 'e' or '*' or '%' or '\\'))
        {
            return null;
        }

        var match = FirstLine().Match(line.ToString());
        return match.Success ? new ForeignMark(NameOf(match), start, line.Length) : null;
    }

    /// <summary>A mark that begins with the character at a place; null without one.</summary>
    public static ForeignMark? At(string text, int at, int end)
    {
        if (!MayBegin(text, at, end))
        {
            return null;
        }

        var match = InRunningText().Match(text, at);
        if (!match.Success || at + match.Length > end || IsProse(match))
        {
            return null;
        }

        // The bracket before it is part of a source.
        var open = match.Groups["cite"].Success ? text.LastIndexOf('[', at) : at;
        return new ForeignMark(NameOf(match), open, at + match.Length - open);
    }

    /// <summary>What to write instead.</summary>
    public static string AdviceFor(string kind) => kind switch
    {
        "admonition" => "write `> [!NOTE] Title` and `> ` before each line, or `:::note Title` ... `:::`; for a part that opens, `:::details Title` ... `:::`",
        "directive" or "fence" => "write `:::note Title` ... `:::`; the kinds are `note`, `tip`, `important`, `warning`, `caution`",
        "callout" => "write it into a quote: `> [!NOTE]`, and `> ` before each line below",
        "tab" => "write `::::tabs`, in it `:::tab Name` ... `:::` for each, and `::::`",
        "contents" => "remove it: a page lists its headings by itself",
        "include" => "link to the page, or copy its words",
        "import" => "remove it: a page has no code of its own",
        "macro" => "write it in Markdown: `:::note Title` ... `:::`, `> quoted words`, or code between lines of three backticks",
        "heading" => "write `## Heading`",
        "abbreviation" => "write `<abbr title=\"long form\">short form</abbr>`, or a page in the glossary",
        "math" => "write it in words or between backticks; the formula of a metric has a field of its own",
        "comment" => "write `<!-- comment -->`, which no reader sees",
        "page" => "remove it: a page breaks by itself when it is printed",
        "highlight" => "write `<mark>words</mark>`",
        "keys" => "write `<kbd>Ctrl</kbd>` for a key, or remove it: the history of the file shows what was added",
        "sub" => "write `H<sub>2</sub>O`",
        "strike" => "write `~~words~~`",
        "sup" => "write `m<sup>2</sup>`",
        "note" => "write `[^name]` behind the words and a line `[^name]: the note` at the end",
        "cite" => "write `[^name]` behind the words and a line `[^name]: the source` at the end",
        "block" => "remove it, and link to the heading above it",
        "review" => "propose the change instead, and write a remark as `<!-- remark -->`",
        "emoji" => "no sign has this name here: write the sign itself, or put the name between backticks",
        "attributes" => "remove it: how a text looks belongs to the theme; an address behind a heading is `## Words {#address}`",
        "embed" => "write `![what it shows](picture.png)` for a picture, and `[[name]]` for a link to a page",
        "drawing" => "draw it as a `flow` or a `tree`, or show a picture of it",
        _ => "write it in Markdown",
    };

    private static bool MayBegin(string text, int at, int end)
    {
        var next = at + 1 < end ? text[at + 1] : '\0';
        var before = at > 0 ? text[at - 1] : ' ';
        return text[at] switch
        {
            '=' => next == '=' && before != '=',
            '+' => next == '+' && before != '+',
            '%' => next == '%' && before != '%',
            '~' => next != '~' && before != '~',
            '^' => next is not ('\0' or ' ' or '\n'),
            '$' => next is not ('\0' or ' ' or '\n'),
            '{' => next is '/' or '+' or '-' or '=' or '>' or '~' or '#',
            ':' => char.IsAsciiLetterLower(next) && !char.IsAsciiLetterOrDigit(before),
            '@' => before is '[' or '-' && char.IsAsciiLetter(next),
            _ => false,
        };
    }

    /// <summary>Between two dollar signs there may be an amount and the words to the next; a formula has signs of its own.</summary>
    private static bool IsProse(Match match) =>
        match.Groups["math"] is { Success: true } math && !math.ValueSpan.StartsWith("$$") && !Formula().IsMatch(math.ValueSpan[1..^1]);

    private static string NameOf(Match match)
    {
        foreach (Group group in match.Groups)
        {
            if (group.Success && !char.IsAsciiDigit(group.Name[0]))
            {
                return group.Name;
            }
        }

        return string.Empty;
    }

    [GeneratedRegex("""
        ^(?:
          (?<admonition>(?:!!!|\?\?\?)\+?[ \t]+[a-z][a-z-]*(?:[ \t]+(?:inline|end))*(?:[ \t]+"[^"]*")?$ | ///[ \t]+[a-z-]+(?:[ \t]*\|.*)?$ | \.\.[ \t]+[a-z-]+::)
        | (?<tab>===[!+]?[ \t]+"[^"]+"$)
        | (?<contents>\[toc\]$ | \[\[_?toc_?\]\]$ | \$\{toc\}$ | @\[toc\] | \{toc(?::[^}]*)?\}$ | \\tableofcontents$)
        | (?<include>;?-{1,}8<-{1,} | @import[ \t]+["'] | !include[ \t]+\S | \[!include[ \[])
        | (?<fence>:::+[ \t]*(?:\{.*|[a-z-]+[ \t]*\{.*)$)
        | (?<directive>::[a-z][a-z-]*(?:\[.*\])?(?:\{.*\})?$)
        | (?<macro>\{(?:info|note|warning|tip|panel|code|quote|expand|noformat|section|column|children|excerpt|status)(?::[^}]*)?\})
        | (?<heading>h[1-6]\.[ \t]+\S | (?<rule>={2,6})[ \t]+\S.*[ \t]\k<rule>$)
        | (?<import>import[ \t]+[\w{*][^'"]*[ \t]from[ \t]+['"][^'"]+['"];?$ | export[ \t]+(?:const|let|default|function)[ \t].*[{(=])
        | (?<abbreviation>\*\[[^\]]+\]:[ \t]+\S)
        | (?<callout>\[!(?:note|tip|important|warning|caution|info|danger|(?:video|div)[^\]]*)\](?!\())
        | (?<math>\$\$$ | \$\$.*(?:\$\$$ | [\\^_{}=].*))
        | (?<comment>%%$)
        | (?<page>\\(?:newpage|pagebreak|clearpage)$)
        )
        """, RegexOptions.IgnoreCase | RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex FirstLine();

    [GeneratedRegex("""
        \G(?:
          (?<highlight>(?<![A-Za-z0-9_=])==(?=[^\s=])[^\n=]{1,200}?(?<=\S)==(?![A-Za-z0-9_=]))
        | (?<keys>(?<![A-Za-z0-9_+])\+\+(?=["\w]{2})[^\n]{2,200}?(?<=[^\s+])\+\+(?![A-Za-z0-9_+]))
        | (?<sub>(?<=[A-Za-z)])~[A-Za-z0-9+-]{1,3}~(?!~))
        | (?<strike>(?<![A-Za-z0-9_~/])~(?=[^\s~\d/])[^\n~]{1,200}?(?<=[^\s~])~(?![A-Za-z0-9_~]))
        | (?<note>(?<![\[\\])\^\[(?!\^)(?=[^\]\n ]{0,300}[ ])[^\]\n]{2,300}\](?![(\[:+*{?$]))
        | (?<sup>(?<=[A-Za-z0-9)])\^[\w+-]{1,6}\^(?![\w^]))
        | (?<block>(?<=[ ])\^[A-Za-z0-9][A-Za-z0-9-]{3,}(?=\s*(?:\n|\z)))
        | (?<math>(?<![\w$\\])(?:\$\$[^\n$]{1,200}\$\$ | \$(?=[^\s$])[^\n$]{1,200}?(?<=[^\s\\])\$)(?![\w$]))
        | (?<comment>(?<![\w%])%%(?=[^%])(?:[^%\n]|\n(?![ \t]*\n)){1,500}?%%(?![\w%]) | \{/\*(?:[^*\n]|\*(?!/)|\n(?![ \t]*\n)){0,500}\*/\} | \{\#[ -][^\n]{0,300}?\#\})
        | (?<review>\{(?:\+\+[^\n]{1,300}?\+\+|--[^\n]{1,300}?--|==[^\n]{1,300}?==|>>[^\n]{1,300}?<<|~~[^\n]{1,300}?~~)\})
        | (?<emoji>(?<![\w:]):[a-z][a-z0-9_+-]{1,40}:(?![\w:]))
        | (?<cite>(?<=\[-?)@[A-Za-z][\w:.\#%&+?~-]{1,60}(?:[,;][^\]\n]{0,100})?\](?![(\[:]))
        )
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex InRunningText();

    [GeneratedRegex("""[\\^_{}=]|^[A-Za-z]$|^[A-Za-z](?:\s*[+*/<>-]\s*[A-Za-z0-9]+)+$""", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
