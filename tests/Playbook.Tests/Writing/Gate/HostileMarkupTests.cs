using AngleSharp.Html.Parser;

namespace Playbook.Tests.Writing.Gate;

/// <summary>What somebody might get into a page if a template printed a text as it stands: wherever it stands, the gate does not let the page out.</summary>
public sealed class HostileMarkupTests
{
    private const string Run = "alert(1)";

    public static TheoryData<string> Fragments =>
    [
        $"<script>{Run}</script>", $"<SCRIPT>{Run}</SCRIPT>", $"<script/x>{Run}</script>", "<script src=//x.example></script>", "<script src=\"//x.example/a.js\"></script>",
        "<script src=\"https://x.example/a.js\"></script>", "<script src=\"data:text/javascript,alert(1)\"></script>", $"<script type=\"module\">{Run}</script>",
        "<script type=\"importmap\">{}</script>", "<script type=\"speculationrules\">{\"prefetch\":[]}</script>", $"<script type=\"application/json\" onload=\"{Run}\">{{}}</script>",
        $"<script type=\"application/json\">{{}}</script><script>{Run}</script>", "<script type=\"application/json\">{\"a\":\"</script><img src=x onerror=alert(1)>\"}</script>",
        $"<svg><script>{Run}</script></svg>", $"<svg/onload={Run}>", $"<svg onload=\"{Run}\"></svg>", $"<svg><g onload=\"{Run}\"></g></svg>", $"<svg><animate onbegin=\"{Run}\"/></svg>",
        $"<svg><animate attributeName=\"href\" values=\"javascript:{Run}\"/></svg>", "<svg><set attributeName=\"href\" to=\"x\"/></svg>", $"<svg><a href=\"javascript:{Run}\"><text>x</text></a></svg>",
        $"<svg><a xlink:href=\"javascript:{Run}\"><text>x</text></a></svg>", "<svg><use href=\"https://x.example/a.svg#x\"/></svg>", "<svg><use href=\"data:image/svg+xml,x#x\"/></svg>",
        "<svg><image href=\"https://x.example/a.png\"/></svg>", "<svg><foreignObject><p>x</p></foreignObject></svg>", "<svg><style>@import url(//x.example)</style></svg>",
        "<svg><rect fill=\"url(https://x.example/a.svg#x)\"/></svg>", "<svg><rect fill=\"u\\72l(https://x.example/)\"/></svg>", "<svg><rect filter=\"url(//x.example/#x)\"/></svg>",
        "<svg><title><img src=x onerror=alert(1)></title></svg>", "<svg><desc><style>x</style></desc></svg>", "<svg></p><style><a title=\"</style><img src onerror=alert(1)>\"></a></svg>",
        $"<math><mtext><img src=\"x\" onerror=\"{Run}\"></mtext></math>", $"<math href=\"javascript:{Run}\"><mtext>x</mtext></math>", $"<math><maction actiontype=\"statusline#\" xlink:href=\"javascript:{Run}\">x</maction></math>",
        "<math><annotation-xml encoding=\"text/html\"><p>x</p></annotation-xml></math>", "<math><mglyph><style><!--</style><img title=\"--&gt;&lt;img src onerror=alert(1)&gt;\"></mglyph></math>",
        $"<img src=x onerror={Run}>", $"<img src=\"x\" onerror=\"{Run}\">", $"<img src=\"/x.png\" alt=\"\"onerror=\"{Run}\">", $"<img/src=\"x\"/onerror={Run}>", $"<image src=\"x\" onerror=\"{Run}\">",
        "<img src=\"https://x.example/pixel.png\" alt=\"\">", "<img src=\"//x.example/pixel.png\" alt=\"\">", "<img src=\"data:image/svg+xml,x\" alt=\"\">", "<img srcset=\"https://x.example/a 2x\" alt=\"\">",
        "<img src=\"/\\x.example/a.png\" alt=\"\">", "<img src=\"\\\\x.example\\a.png\" alt=\"\">", "<picture><source srcset=\"//x.example/a\"></picture>",
        "<iframe src=\"https://x.example/\"></iframe>", $"<iframe srcdoc=\"&lt;script&gt;{Run}&lt;/script&gt;\"></iframe>", $"<iframe src=\"javascript:{Run}\"></iframe>", "<frameset></frameset>",
        "<object data=\"https://x.example/\"></object>", "<embed src=\"https://x.example/\">", "<applet code=\"x\"></applet>", "<portal src=\"https://x.example/\"></portal>", "<fencedframe></fencedframe>",
        "<base href=\"https://x.example/\">", "<base target=\"_blank\">", "<meta http-equiv=\"refresh\" content=\"0;url=https://x.example/\">", "<meta http-equiv=refresh content=0;url=/b/>",
        "<meta http-equiv=\"refresh\" content=\"0; url=/b/\">", "<meta http-equiv=\"set-cookie\" content=\"a=b\">", "<meta name=\"referrer\" content=\"unsafe-url\">", "<meta charset=\"utf-7\">",
        "<link rel=\"stylesheet\" href=\"https://x.example/a.css\">", "<link rel=\"stylesheet\" href=\"/assets/a.css\">", "<link rel=\"dns-prefetch\" href=\"//x.example\">", "<link rel=\"import\" href=\"/x\">",
        "<style>*{background:url(//x.example)}</style>", "<p style=\"background:url(//x.example)\">x</p>", "<p style=\"x\">y</p>", "<p class=\"x\"style=\"y\">z</p>",
        $"<a href=\"javascript:{Run}\">x</a>", $"<a href=\"JaVaScRiPt:{Run}\">x</a>", $"<a href=\" javascript:{Run}\">x</a>", $"<a href=\"java\tscript:{Run}\">x</a>", $"<a href=\"java\nscript:{Run}\">x</a>",
        $"<a href=\"&#106;avascript:{Run}\">x</a>", $"<a href=\"&#x6a;avascript:{Run}\">x</a>", $"<a href=\"&#106avascript:{Run}\">x</a>", $"<a href=\"javascript&colon;{Run}\">x</a>",
        $"<a href=\"java&Tab;script:{Run}\">x</a>", $"<a href=\"java&NewLine;script:{Run}\">x</a>", $"<a href=\"&#0000106avascript:{Run}\">x</a>", $"<a href=\"&amp;#106;avascript:{Run}\">x</a>",
        "<a href=\"vbscript:x\">x</a>", "<a href=\"data:text/html,x\">x</a>", "<a href=\"file:///etc/passwd\">x</a>", "<a href=\"blob:x\">x</a>", "<a href=\"//x.example/\">x</a>", "<a href=\"/\\x.example/\">x</a>",
        "<a href=\"https:x.example\">x</a>", "<a href=\"https://bank.example@x.example/\">x</a>", "<a href='/x/'>x</a>", "<a href=/x/>x</a>", "<a href=\"/x/\" href=\"/y/\">x</a>", "<a href=\"/x/\" ping=\"https://x.example/\">x</a>",
        "<a href=\"/x/\" target=\"_blank\">x</a>", $"<form action=\"javascript:{Run}\"><button>x</button></form>", "<form action=\"https://x.example/\"></form>", "<form action=\"/\" method=\"post\"></form>",
        $"<button formaction=\"javascript:{Run}\">x</button>", $"<input type=\"image\" src=\"x\" onerror=\"{Run}\">", $"<input autofocus onfocus=\"{Run}\">", "<input form=\"x\">", $"<isindex action=\"javascript:{Run}\">",
        $"<details open ontoggle=\"{Run}\"><summary>x</summary></details>", $"<video><source onerror=\"{Run}\"></video>", $"<audio src=\"x\" onerror=\"{Run}\"></audio>", $"<body onload=\"{Run}\">", $"<marquee onstart=\"{Run}\">x</marquee>",
        $"<p ONCLICK=\"{Run}\">x</p>", $"<p onclick>x</p>", $"<p on=\"x\">x</p>", $"<pb-tabs onclick=\"{Run}\"></pb-tabs>", $"<pb-tabs style=\"x\"></pb-tabs>", $"<x-y src=\"https://x.example/\"></x-y>", "<p is=\"x-y\">x</p>",
        "<title>x</title>", "<title><script>", "<textarea>", "<xmp>", "<plaintext>", "<noembed>", "<noframes>", "<listing>", "<style>", "<script>", "<!--", "<!", "<?xml version=\"1.0\"?>", "<![CDATA[x]]>", "<!doctype html>", "<%", "</", "<", "< p>", "<>", "</>", "<p", "<p title=\"",
        "</main>", "</body>", "</html>", "</p>", "</br>", "</title>", "</script>", "</style>", "<p></main></p>", "<div>", "<b>", "<a href=\"/\">", "<table>", "<table><p>x</p></table>", "<table><img src=\"/x.png\" alt=\"\"></table>",
        "<tr><td>x</td></tr>", "<td>x</td>", "<li><li>x</li></li>", "<p><p>x</p></p>", "<p><ul></ul></p>", "<h2><h3>x</h3></h2>", "<a href=\"/\"><a href=\"/\">x</a></a>", "<form><form></form></form>",
        "<button><button>x</button></button>", "<select><p>x</p></select>", "<option><b>x</b></option>", "<main></main>", "<head></head>", "<html lang=\"en\"></html>",
        "<!--><img src=x onerror=alert(1)>-->", "<!---><img src=x onerror=alert(1)>-->", "<!--x--!><img src=x onerror=alert(1)>-->", "<!--<!--x-->y-->", "<p title=\"<img src=x onerror=alert(1)>\">x</p>",
        "<b id=marker-1>\"'&amp;", "<i id=\"a\">x</i><i id=\"a\">y</i>", "<i id=\"\">x</i>", "<i id=\"a b\">x</i>", "<template><script>x</script></template>", "<template><tr></tr></template>", "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\"></p></noscript>",
        "<dialog open onclose=\"x\">y</dialog>", "<slot name=\"x\"></slot>", "<keygen>", "<command>", "<menuitem>", "<bgsound src=\"x\">", "<layer></layer>", "<ruby>x<rt>y</rt></ruby>", "<blink>x</blink>", "<font color=\"red\">x</font>", "<center>x</center>",
        "x\0y", "x\u001by", "x\u007fy", "<scr\0ipt>alert(1)</script>", "<img src=\"/x.png\"\0onerror=\"alert(1)\">",
    ];

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Is_refused_in_a_text(string fragment)
    {
        Assert.NotEmpty(Finished.Breaches(Finished.Page($"<p>Some words</p>{fragment}<p>and more.</p>")));
        Assert.NotEmpty(Finished.Breaches(Finished.Page($"<div class=\"text\"><p>Some words {fragment} and more.</p></div>")));
    }

    [Theory]
    [MemberData(nameof(Fragments))]
    public void Is_refused_in_a_title(string fragment)
    {
        var breaches = Finished.Breaches(Finished.Page("x", $"<meta charset=\"utf-8\"><title>A {fragment} title</title>"));

        Assert.NotEmpty(breaches);
    }

    /// <summary>In an attribute some of it is a harmless text; what ends the attribute is not.</summary>
    [Theory]
    [MemberData(nameof(Fragments))]
    public void Is_refused_in_an_attribute_or_stays_in_it(string fragment)
    {
        var page = Finished.Page($"<p title=\"A {fragment} title\">x</p>");

        if (Finished.Breaches(page).Count == 0)
        {
            using var document = new HtmlParser().ParseDocument(page);
            var main = document.QuerySelector("main")!;
            Assert.Equal("p", Assert.Single(main.QuerySelectorAll("*")).LocalName);
            Assert.Equal(["title"], main.Children[0].Attributes.Select(a => a.Name));
        }
    }
}
