namespace Playbook.Tests.Parsing.Markdown;

/// <summary>Texts made of pieces that mean something to Markdown, to HTML or to an attacker.</summary>
internal static class MarkdownPieces
{
    private static readonly string[] Pieces =
    [
        "a", "word ", " ", "  ", "\n", "\n\n", "\n\n\n", "\t", "    ", "\r\n", "\u00a0", "😀", "é", "\u200b", "\ufeff", "\0", "\ud83d", "\ue000", "\uf8ff",
        "*", "**", "***", "_", "__", "`", "``", "```", "```js\n", "~~~", "\n```\n", "#", "# ", "## ", "### A ", "###### ", "\n# A\n", "\n## A\n", "===", "\n===\n", "\n---\n", "***\n",
        "- ", "\n- ", "\n  - ", "\n    - ", "1. ", "\n1. ", "\n7) ", "> ", "\n> ", "\n> > ", ">", "\n> [!NOTE]\n> ", "\n> [!X]\n> ", "- [ ] ", "- [x] ", "[x] ", "[ ]",
        "[", "]", "(", ")", "![", "](", "[a](b)", "[a](<b c>)", "[a](b \"c\")", "![a](b)", "[a][b]", "[a][]", "[b]", "\n[b]: c\n", "\n[b]: javascript:x\n", "[[", "]]", "[[a]]", "[[a|b]]", "[[a\\|b]]",
        "[^1]", "\n[^1]: note\n", "[^x]", "\n\n[^x]: y\n\n    z\n", "<https://a.b/?c=d&e>", "<a@b.c>", "<javascript:alert(1)>", "javascript:alert(1)", "[a](javascript:alert(1))", "[a](&#106;avascript:x)",
        "[a](data:text/html,<script>)", "[a](//b)", "[a](\\\\b)", "![a](https://b/c.png)", "[a]()", "[a](#b)", "[a](/b)", "[a](mailto:b@c)",
        "|", "|a|b|\n|-|-|\n|c|d|\n", "\n|a|\n|:-:|\n", "|-|", "\n:   b\n", "a\n: b\n", "\n~   c\n", "\\", "\\[", "&", "&amp;", "&lt;", "&#0;", "&#x3c;", "&copy;", "\"", "'", "=", "<", ">", "</", "/>",
        "<b>", "</b>", "<kbd>", "</kbd>", "<sub>", "</sub>", "<mark>", "</mark>", "<br>", "<br/>", "<hr>", "\n<hr>\n", "<abbr title=\"x\">", "<abbr title='\"onclick=x'>", "</abbr>", "<small>", "</small>",
        "\n<details>\n", "\n<details><summary>s</summary>\n", "\n<summary>*t*</summary>\n", "\n</details>\n", "<details>", "</details>", "<summary>", "\n<div>\n", "\n</div>\n", "\n<section class=x>\n", "<p>", "</p>",
        "<script>alert(1)</script>", "\n<script>\n", "\n</script>\n", "<style>", "<pre>", "\n</pre>\n", "<textarea>", "<title>", "</title>", "<svg onload=x>", "<img src=x onerror=x>", "<img src=\"a.png\" alt=\"b\">",
        "<a href=\"b\">", "<a href='javascript:x'>", "<a href=\"{{ site.baseurl }}/b\">", "</a>", "<a id=\"c\"></a>", "<a name=d>", "<a id='\"'>", "<div id=\"c\">", "<span id=e>", "<a id=f href=g>", "<iframe src=x>", "<base href=x>",
        "<!--", "-->", "<!-- x -->", "\n<!--\n", "<?x?>", "<![CDATA[x]]>", "<!DOCTYPE x>", "{{", "}}", "{{ site.x }}", "{% x %}", "{%", "%}", "{:.x}", "\n{:.x #y}\n", "{#z}", " {#z}\n", "{: #z}", "{::x /}", "[a]({{ site.baseurl }}/b)",
        "[a]({{ '/b' | relative_url }})", "{onclick=x}", "*[a]: <img src=x onerror=x>", "\n*[a]: b\n", "$$x$$", "\n:::note\n", "\n:::tip Words *x*\n", "\n:::\n", "\n::::tabs\n", "\n::::\n", "\n:::tab <b>\n", "\n:::steps\n1. ", "\n:::cards\n- ", "\n:::quote \"x\"\n", "\n:::details\n", "\n:::what\n", "\n:::\"><script>\n", ":::", "![a](b \"c <b>\")\n\n", "\n\nTable: words *x*\n\n", ":smile:", "^^^", "+++", "==a==", "~~a~~", "^a^", "http://a.b", "www.a.bc/(d)", "https://a.b/?c&d;)", "https://", "www.", "a@b.cd", "mailto:", "@", "~~", "~", ":rocket:", ":", "「", "。", "\n> [!tip] *T* [a](b)\n> ", "\n> [!x]- T\n> ", "\n- > [!note]\n  > ",
        "|`a \\| b`|[[a|b]]|\n", "\n|a|b|\n|-|-|\n", "a|b\n-|-\n", "!!! note", "\n=== \"T\"\n", "{width=1}", "{.a}", "%%", "$a$", "![[a]]", "[@a]", "H~2~O", "++a++", "{/* a */}", "^[a]", "\n\n", "\n\n", "\n", "\n",
    ];

    public static string Text(IEnumerable<int> choices) => string.Concat(choices.Select(c => Pieces[(int)((uint)c % (uint)Pieces.Length)]));

    public static string Random(Random random)
    {
        var length = random.Next(1, random.Next(5) == 0 ? 120 : 30);
        return Text(Enumerable.Range(0, length).Select(_ => random.Next()));
    }
}
