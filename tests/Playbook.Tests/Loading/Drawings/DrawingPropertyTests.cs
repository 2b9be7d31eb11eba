using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Playbook.Diagnostics;
using Playbook.Generation.Loading.Drawings;

namespace Playbook.Tests.Loading.Drawings;

/// <summary>Whatever a drawing is made of, what is published of it draws and does nothing else. Judged by another reader than the one that wrote it.</summary>
public sealed partial class DrawingPropertyTests
{
    private static readonly string[] Pieces =
    [
        "<g>", "</g>", "<svg>", "</svg>", "<style>", "</style>", "<text>", "</text>", "<a>", "</a>", "<foreignObject>", "</foreignObject>", "<defs>", "</defs>",
        "<script>alert(1)</script>", "<script xlink:href=\"//evil.example\"/>", "<x:script/>", "<h:div>", "</h:div>", "<h:img src=\"x\" onerror=\"a\"/>", "<h:style>", "</h:style>", "<x:g onload=\"a\"/>",
        "<set attributeName=\"href\" to=\"javascript:a\"/>", "<image href=\"", "<image xlink:href='", "<use href=\"#a\"/>", "<use href=\"", "<rect fill=\"", "<rect style=\"", "<rect style='", "\"/>", "'/>", "\">", "/>",
        "url(", "url('", "u\\72l(", "URL(", "image-set(", "expression(", ")", "#a", "https://evil.example/a", "//evil.example", "javascript:alert(1)", "data:text/html;base64,PHNjcmlwdD4=",
        "data:image/png;base64,iVBORw0KGgo=", "data:image/svg+xml;base64,PHN2Zz48c2NyaXB0Lz48L3N2Zz4=", "data:image/svg+xml,<svg/>", "@", "import ", "@import ", "@import 'a';", "@import url(", "@font-face{src:", "@keyframes a{", "}", "{", ";",
        "animation: a 1s", "a{", "fill:", "<![CDATA[", "]]>", "<!--", "-->", "<?xml-stylesheet href='//evil.example'?>", "&amp;", "&lt;", "&#58;", "&#x75;rl(", "\\", "\"", "'", "<", ">", " ", "\n", "\u00e9", "x",
        " onload=\"a\"", " xlink:href=\"javascript:a\"", " id=\"a\"", "/* ", " */",
    ];

    [Fact]
    public void Never_publishes_what_does_or_fetches_anything()
    {
        var published = 0;
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), inside =>
        {
            var svg = $"<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:x=\"http://www.w3.org/2000/svg\" xmlns:h=\"http://www.w3.org/1999/xhtml\">{inside}</svg>";
            if (DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes(svg), new DiagnosticBag()) is { } drawing)
            {
                published++;
                AssertHarmless(Encoding.UTF8.GetString(drawing.Svg));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000).WithEndSize(14));
        Assert.InRange(published, 100, 3_000);
    }

    [Fact]
    public void Writes_the_same_once_more()
    {
        Prop.ForAll(Gen.Elements(Pieces).ListOf().Select(p => string.Concat(p)).ToArbitrary(), inside =>
        {
            if (DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>"), new DiagnosticBag()) is { } once)
            {
                var problems = new DiagnosticBag();
                Assert.Equal(once.Svg, DrawingReader.Read("a.svg", once.Svg, problems)?.Svg);
                Assert.Empty(problems.ToSorted());
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1_000).WithEndSize(10));
    }

    private static void AssertHarmless(string svg)
    {
        foreach (var element in XDocument.Parse(svg, LoadOptions.PreserveWhitespace).Descendants())
        {
            Assert.DoesNotContain(element.Name.LocalName.ToLowerInvariant(), new[] { "script", "set", "animate", "img", "iframe", "link", "object", "embed", "video" });
            Assert.Contains(element.Name.NamespaceName, new[] { "http://www.w3.org/2000/svg", "http://www.w3.org/1999/xhtml" });
            foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            {
                Assert.False(attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase), svg);
                Assert.False(attribute.Name.LocalName == "href" && attribute.Value is not ("" or ['#', ..]) && !attribute.Value.StartsWith("data:image/", StringComparison.Ordinal), svg);
                AssertLoadsNothing(attribute.Value, svg);
            }

            if (element.Name.LocalName == "style")
            {
                AssertLoadsNothing(element.Value, svg);
            }
        }
    }

    private static void AssertLoadsNothing(string css, string svg)
    {
        var plain = Strings().Replace(Comments().Replace(css, ""), "");
        Assert.False(Import().IsMatch(plain), svg);
        Assert.All(Address().Matches(Comments().Replace(css, "")), m => Assert.True(m.Groups[1].Value is "" or ['#', ..] || m.Groups[1].Value.StartsWith("data:", StringComparison.Ordinal), svg));
    }

    [GeneratedRegex(@"/\*.*?(\*/|$)", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("""(?<!url\(\s*)("([^"\\\n]|\\.)*("|$|\n)|'([^'\\\n]|\\.)*('|$|\n))""")]
    private static partial Regex Strings();

    [GeneratedRegex("@import|@keyframes|expression\\(|image-set\\(|u\\\\", RegexOptions.IgnoreCase)]
    private static partial Regex Import();

    [GeneratedRegex("""(?<![\w-])url\(\s*["']?\s*([^"')\s]*)""", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
