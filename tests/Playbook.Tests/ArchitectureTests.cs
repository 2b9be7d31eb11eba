using System.Xml.Linq;

namespace Playbook.Tests;

/// <summary>The shape of the house: arrows point down only, and the lower floors stay free of packages.</summary>
public sealed class ArchitectureTests
{
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Playbook.Core"] = [],
        ["Playbook.Listing"] = [],
        ["Playbook.Search"] = ["Playbook.Core"],
        ["Playbook.Generation"] = ["Playbook.Core", "Playbook.Search"],
        ["Playbook.Preview"] = ["Playbook.Core"],
        ["Playbook.Cli"] = ["Playbook.Core", "Playbook.Generation", "Playbook.Preview", "Playbook.Search"],
    };

    /// <summary>Who may know what YAML, HTML, a terminal or a web server is.</summary>
    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Playbook.Core"] = [],
        ["Playbook.Listing"] = ["Microsoft.CodeAnalysis.CSharp"],
        ["Playbook.Search"] = [],
        ["Playbook.Generation"] = ["CsvHelper", "Markdig", "Scriban.Signed", "YamlDotNet"],
        ["Playbook.Preview"] = ["Microsoft.AspNetCore.App"],
        ["Playbook.Cli"] = ["Spectre.Console", "System.CommandLine"],
    };

    public static TheoryData<string> Projects => [.. Directory.GetDirectories(Repository.Path("src")).Select(f => Path.GetFileName(f)!)];

    [Fact]
    public void Has_six_source_projects() =>
        Assert.Equal(MayReference.Keys.Order(StringComparer.Ordinal), Projects.Select(p => p.Data).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void References_only_the_floors_below(string project) =>
        Assert.Subset(
            MayReference[project].ToHashSet(),
            Included(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path)).ToHashSet());

    [Theory]
    [MemberData(nameof(Projects))]
    public void Uses_only_the_packages_of_its_trade(string project) =>
        Assert.Subset(MayUse[project].ToHashSet(), Included(project, "PackageReference").Concat(Included(project, "FrameworkReference")).ToHashSet());

    /// <summary>What makes an HtmlText answers for every character in it; a new place belongs to those that the marker test reaches.</summary>
    [Fact]
    public void Only_code_that_writes_HTML_vouches_for_it() => Assert.Equal(
        [
            "FieldViews.cs", "FillGaps.cs", "GlossaryLinks.cs", "JourneyDetail.cs", "MetricDetail.cs", "MetricsOverview.cs", "SectionNavigation.cs", "TemplateWords.cs", "Templates.cs",
        ],
        Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("HtmlText.Safe(", StringComparison.Ordinal))
            .Select(f => Path.GetFileName(f))
            .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void Keeps_its_types_under_its_own_name(string project)
    {
        // The words of Core belong to everyone, so they carry the product's name alone.
        var prefix = project == "Playbook.Core" ? "namespace Playbook." : $"namespace {project}";
        var strays = Directory.EnumerateFiles(Repository.Path("src", project), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Where(f => File.ReadLines(f).FirstOrDefault(l => l.StartsWith("namespace ", StringComparison.Ordinal)) is { } line
                && !line.StartsWith(prefix, StringComparison.Ordinal));

        Assert.Empty(strays);
    }

    private static IEnumerable<string> Included(string project, string kind) =>
        XDocument.Load(Repository.Path("src", project, project + ".csproj"))
            .Descendants(kind)
            .Select(e => e.Attribute("Include")!.Value.Replace('\\', '/'));
}
