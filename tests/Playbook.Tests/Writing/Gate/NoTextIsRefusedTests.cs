using System.Text;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Writing.Gate;

/// <summary>The gate speaks of programs and themes. Whatever somebody writes into a playbook, it has nothing to say.</summary>
public sealed class NoTextIsRefusedTests
{
    private const int Rounds = 4;
    private const int PerRound = 150;

    private static readonly string[] Scraps =
    [
        "<b id=x>", "</main>", "<!--", "-->", "<script>alert(1)</script>", "\"", "'", "&", "&amp;", "&colon;", "`", "```\n", "](javascript:alert(1))", "[x](</a b/>)", "![x](y.png)", "[[", "]]", "{#main}", "{#field-x}",
        "\n## Main\n", "\n## Used by\n", "\n## Toc\n", "<a id=\"main\">", "<a id=\"a b\"></a>", "\n:::note ", "\n:::\n", "\n::::tabs\n", "|", "\n| a |\n|---|\n| <b> |\n", "\u200d", "é", "🎲", "\u202e", "%", "%20", "#", "\n- ", "\n> ", "[^1]", "[^1]: ", "[^1](x y)",
        "\\", "\\\"", "$x$", "{{", "}}", "id: main\n", "id: a b\n", "\t", "  \n", "\n\n", "<svg>", "<math>", "<p>", "</p>", "<li>", "=1+1", "@", "- x", "https://example.com/?a=\"b\"&c", "<https://example.com/a>", "\\x07", "\\u0000", "\\uD800",
    ];

    [Fact]
    public void Whatever_is_written_the_site_is_one_that_may_be_published()
    {
        var random = new Random(20261129);
        var sources = Directory.EnumerateFiles(StarterPlaybook(), "*.*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".md" or ".yml" or ".csv")
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var round = 0; round < Rounds; round++)
        {
            using var playbook = new TinyPlaybook();
            foreach (var file in Directory.EnumerateFiles(StarterPlaybook(), "*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(playbook.Folder, Path.GetRelativePath(StarterPlaybook(), file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            for (var i = 0; i < PerRound; i++)
            {
                var file = Path.Combine(playbook.Folder, Path.GetRelativePath(StarterPlaybook(), sources[random.Next(sources.Length)]));
                File.WriteAllText(file, Spoilt(File.ReadAllText(file), random));
            }

            var result = new SiteBuilder(new SiteRequest { Input = playbook.Folder, Lenient = true }).Build(new MemoryFiles(), TestContext.Current.CancellationToken);

            var refused = string.Join('\n', result.Refused.Select(d => $"{d.Span} {d.Message}"));
            Assert.True(refused.Length == 0, refused);
            Assert.True(result.Pages > 100, $"{result.Pages} pages");
        }
    }

    private static string StarterPlaybook() => Repository.Path("input");

    private static string Spoilt(string text, Random random)
    {
        var spoilt = new StringBuilder(text);
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            spoilt.Insert(random.Next(spoilt.Length + 1), Scraps[random.Next(Scraps.Length)]);
        }

        return spoilt.ToString();
    }
}
