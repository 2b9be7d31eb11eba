using System.Text.RegularExpressions;

namespace Playbook.Tests.Theme;

/// <summary>Styles speak of start and end, so that a page written from the right is mirrored as a whole.</summary>
public sealed partial class LogicalStyleTests
{
    private static readonly string[] FourSided = ["margin", "padding", "inset", "border-width", "scroll-margin", "scroll-padding"];

    // A square turned by 45 degrees: its corner points down in both directions.
    private static readonly string[] Exceptions = ["list.css border-width: 0 1.5px 1.5px 0"];

    public static TheoryData<string> Styles =>
        [.. Directory.EnumerateFiles(Repository.Path("themes"), "*.css", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Repository.Path("themes"), f))];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_style_never_says_left_or_right(string style)
    {
        var css = Comment().Replace(File.ReadAllText(Repository.Path("themes", style)), "");

        Assert.DoesNotContain(
            Declaration().Matches(css).Select(m => (Name: m.Groups[1].Value, Value: m.Groups[2].Value.Trim())),
            d => IsOneSided(d.Name, d.Value) && !Exceptions.Contains($"{Path.GetFileName(style)} {d.Name}: {d.Value}"));
    }

    private static bool IsOneSided(string name, string value) =>
        Side().IsMatch(name)
        || (name is "text-align" or "float" or "clear" or "justify-content" && Side().IsMatch(value))
        || (FourSided.Contains(name) && Values().Matches(value).Select(m => m.Value).ToArray() is [_, var right, _, var left] && right != left);

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex(@"(?<=[{;]\s*)([a-z-]+)\s*:\s*([^;{}]+)(?=[;}])")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"(^|-)(left|right)($|-)")]
    private static partial Regex Side();

    [GeneratedRegex(@"[^\s()]+(\((?>[^()]+|\((?<d>)|\)(?<-d>))*\))?")]
    private static partial Regex Values();
}
