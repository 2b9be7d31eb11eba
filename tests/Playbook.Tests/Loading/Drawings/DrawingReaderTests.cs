using System.Text;
using Playbook.Diagnostics;
using Playbook.Generation.Linking;
using Playbook.Generation.Loading.Drawings;

namespace Playbook.Tests.Loading.Drawings;

public sealed class DrawingReaderTests
{
    private const string Root = "<svg xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns=\"http://www.w3.org/2000/svg\"";

    [Theory]
    [InlineData("<path d=\"M0 0\" fill='red'/>", "<path d=\"M0 0\" fill=\"red\" />")]
    [InlineData("<g inkscape:label=\"A\" xmlns:inkscape=\"urn:i\" data-name=\"A\" pointer-events=\"all\"><inkscape:x>b</inkscape:x></g>", "<g />")]
    [InlineData("<metadata><a/></metadata><!-- c --><?php x ?>", "")]
    [InlineData("<a href=\"https://example.com\" target=\"_top\"><rect width=\"1\"/></a>", "<a><rect width=\"1\" /></a>")]
    [InlineData("<use xlink:href=\"#a\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"/>", "<use xlink:href=\"#a\" />")]
    [InlineData("<text xml:space=\"preserve\">a &lt; b &#38; c\u00A0\U0001F600</text>", "<text xml:space=\"preserve\">a &lt; b &amp; c\u00A0\U0001F600</text>")]
    [InlineData("<style>a > b { fill: red }</style>", "<style>a &gt; b { fill: red }</style>")]
    [InlineData("<style type=\"text/less\">a</style>", "")]
    [InlineData("<style>@import 'x.css';a{}</style>", "<style> a{}</style>")]
    [InlineData("<style>@@import 'a';import 'b';a{}</style>", "<style>@ import 'b';a{}</style>")]
    [InlineData("<mesh><script2/></mesh>", "")]
    [InlineData("<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\" contenteditable=\"true\" style=\"color:red\">a<a href=\"x\">b</a></p></foreignObject>",
        "<foreignObject><p style=\"color:red\" xmlns=\"http://www.w3.org/1999/xhtml\">a<a>b</a></p></foreignObject>")]
    public void Keeps_what_draws_and_leaves_out_what_says_nothing(string inside, string kept) =>
        Assert.Equal($"{Root}{(kept.Length == 0 ? " />" : $">{kept}</svg>")}", Written($"<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>"));

    [Fact]
    public void A_drawing_inside_a_drawing_is_written_anew_too()
    {
        var inner = Convert.ToBase64String("<svg xmlns=\"http://www.w3.org/2000/svg\" data-a=\"1\"><metadata/><rect/></svg>"u8);

        var written = Written($"<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"data:image/svg+xml;base64,{inner}\"/></svg>");

        var href = written[(written.IndexOf("base64,", StringComparison.Ordinal) + 7)..written.IndexOf("\" />", StringComparison.Ordinal)];
        Assert.Equal($"{Root}><rect /></svg>", Encoding.UTF8.GetString(Convert.FromBase64String(href)));
    }

    [Theory]
    [InlineData("<image href=\"data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%3E%3Cscript/%3E%3C/svg%3E\"/>")]
    [InlineData("<image href=\"data:image/svg+xml;base64,AAAA\"/>")]
    [InlineData("<image href=\"data:image/png;base64,PHN2Zz48L3N2Zz4=\"/>")]
    [InlineData("<image href=\"DATA:text/html;base64,iVBORw0KGgo=\"/>")]
    [InlineData("<image href=\"//evil.example/a.png\"/>")]
    [InlineData("<use href=\"a.svg#b\"/>")]
    [InlineData("<use href=\" javascript:alert(1)\"/>")]
    [InlineData("<linearGradient href=\"http://evil.example/#g\"/>")]
    [InlineData("<rect style=\"fill:url(//evil.example)\"/>")]
    [InlineData("<rect fill=\"URL(https://evil.example)\"/>")]
    [InlineData("<rect filter=\"u\\000072 l('https://evil.example')\"/>")]
    [InlineData("<rect style=\"background:url(data:text/html;base64,PGI+)\"/>")]
    [InlineData("<style>@\\69mport \"x\"; @font-face { src: url(data:image/svg+xml;base64,AAAA) }</style>")]
    [InlineData("<style>a{b:expression(alert(1))}</style>")]
    [InlineData("<style>/* } */ a{fill:/**/url(/**/x)}</style>")]
    [InlineData("<style><![CDATA[a{fill:url(]]><![CDATA[x)}]]></style>")]
    [InlineData("<style>a{fill:ur<!-- -->l(x)}</style>")]
    [InlineData("<rect ONCLICK=\"a\"/>")]
    [InlineData("<g onbegin=\"a\"/>")]
    [InlineData("<x:script xmlns:x=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<h:body xmlns:h=\"http://www.w3.org/1999/xhtml\"/>")]
    [InlineData("<set attributeName=\"href\" to=\"javascript:alert(1)\"/>")]
    [InlineData("<video src=\"x\"/>")]
    [InlineData("<unknown><script/></unknown>")]
    public void Refuses_what_would_do_or_fetch_something(string inside)
    {
        var problems = new DiagnosticBag();

        Assert.Null(DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\">{inside}</svg>"), problems));
        Assert.Contains(problems.ToSorted(), p => p.Rule == DrawingRules.UnsafeDrawing && p.Span is not null);
    }

    [Theory]
    [InlineData("<!DOCTYPE svg>", true)]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- a -->\n<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 20010904//EN' 'http://www.w3.org/TR/2001/REC-SVG-20010904/DTD/svg10.dtd'>", true)]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\" [ ]>", true)]
    [InlineData("<!DOCTYPE svg SYSTEM \"file:///etc/passwd\">", false)]
    [InlineData("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"https://evil.example/x.dtd\">", false)]
    [InlineData("<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", false)]
    [InlineData("<!doctype html>", false)]
    public void Lets_a_document_type_pass_that_declares_nothing(string type, bool passes) =>
        Assert.Equal(passes, DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes($"{type}<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), new DiagnosticBag()) is not null);

    [Theory]
    [InlineData("width=\"24\" height=\"12px\"", 24, 12)]
    [InlineData("viewBox=\"0 0 300 150\"", 300, 150)]
    [InlineData("width=\"100\" viewBox=\"0,0,300,150\"", 100, 50)]
    [InlineData("width=\"100%\" height=\"100%\" viewBox=\"-5 -5 30 10.4\"", 30, 10)]
    [InlineData("width=\"72pt\" height=\"25.4mm\"", 96, 96)]
    [InlineData("width=\"1in\" height=\"2cm\"", 96, 76)]
    [InlineData("width=\"0\" height=\"5\"", 0, 0)]
    [InlineData("width=\"99999999\" height=\"5\"", 0, 0)]
    [InlineData("width=\"1e400\" height=\"NaN\" viewBox=\"a b c d\"", 0, 0)]
    [InlineData("", 0, 0)]
    public void Knows_how_large_a_drawing_is(string attributes, int width, int height)
    {
        var drawing = DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes($"<svg xmlns=\"http://www.w3.org/2000/svg\" {attributes}/>"), new DiagnosticBag());

        Assert.Equal(width == 0 ? null : new PictureSize(width, height), drawing!.Size);
    }

    [Theory]
    [InlineData("<g>", "</g>", 100_000)]
    [InlineData("<metadata>", "</metadata>", 100_000)]
    [InlineData("<unknown>", "</unknown>", 100_000)]
    [InlineData("<g id=\"a\"><use href=\"#a\"/>", "</g>", 200)]
    [InlineData("<a b=\"", "\"/>", 300_000)]
    public void Ends_soon_on_a_drawing_made_to_keep_it_busy(string open, string close, int times)
    {
        var text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\">");
        text.Insert(text.Length, open, times);
        text.Insert(text.Length, close, times);
        var started = System.Diagnostics.Stopwatch.StartNew();

        DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes(text.Append("</svg>").ToString()), new DiagnosticBag());

        Assert.InRange(started.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Counts_chains_of_uses_of_any_length()
    {
        var text = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect id=\"u0\"/>");
        for (var i = 1; i < 50_000; i++)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"<use id=\"u{i}\" href=\"#u{i - 1}\"/>");
        }

        var problems = new DiagnosticBag();

        Assert.Null(DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes(text.Append("</svg>").ToString()), problems));
        Assert.Contains("repeat each other", problems.ToSorted().Single().Message, StringComparison.Ordinal);
    }

    private static string Written(string svg)
    {
        var problems = new DiagnosticBag();
        var drawing = DrawingReader.Read("a.svg", Encoding.UTF8.GetBytes(svg), problems);
        Assert.True(drawing is not null, string.Join('\n', problems.ToSorted().Select(p => p.Message)));
        return Encoding.UTF8.GetString(drawing.Svg);
    }
}
