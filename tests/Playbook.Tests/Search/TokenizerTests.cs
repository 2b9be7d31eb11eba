using Playbook.Search.Analysis;
using Playbook.Search.Engine;
using Playbook.Search.Index;
using Playbook.Text;

namespace Playbook.Tests.Search;

public sealed class TokenizerTests
{
    [Fact]
    public void Cuts_texts_into_the_same_words_as_the_browser() =>
        Assert.All(Vectors.Of("words"), v => Assert.Equal(v.Texts("words"), Words.Of(v.Text("text"))));

    [Fact]
    public void Finds_the_same_parts_of_a_word_as_the_browser() =>
        Assert.All(Vectors.Of("words").Where(v => v.TryGetProperty("parts", out _)), v =>
            Assert.Equal(
                v.GetProperty("parts").EnumerateArray().Select(p => string.Join(' ', p.EnumerateArray().Select(t => t.GetString()))),
                Words.WithParts(v.Text("text")).Select(w => string.Join(' ', w.Parts))));

    [Fact]
    public void Finds_the_same_stems_as_the_browser() =>
        Assert.All(Vectors.Of("stems"), v => Assert.Equal(v.Text("stem"), Stem.Of(v.Text("word"))));

    [Fact]
    public void Counts_the_same_slips_as_the_browser() =>
        Assert.All(Vectors.Of("slips"), v => Assert.Equal(v.GetProperty("slips").GetInt32(), EditDistance.Between(v.Text("typed"), v.Text("meant"))));

    [Fact]
    public void Writes_numbers_as_the_browser_reads_them() =>
        Assert.All(Vectors.Of("numbers"), v =>
        {
            var digits = new System.Text.StringBuilder();
            Digits.Append(digits, v.GetProperty("number").GetInt32());
            Assert.Equal(v.Text("digits"), digits.ToString());
        });

    [Theory]
    [InlineData("follow-up", "followup")]
    [InlineData("state-of-the-art", "stateoftheart")]
    [InlineData("re-", null)]
    [InlineData("-x", null)]
    [InlineData("a--b", null)]
    [InlineData("follow-up - re-use", "followup,reuse")]
    [InlineData("A/B test, CI/CD", "ab,cicd")]
    [InlineData("Node.js, asp.net. Then", "nodejs,aspnet")]
    [InlineData("R&D, Q&A & more", "rd,qa")]
    [InlineData("first_response_time", "firstresponsetime")]
    [InlineData("e.g. the U.S. at 24/7", "eg,us,247")]
    [InlineData("2.5 or v4.4.1 or 1.000", null)]
    [InlineData("https://www.example.com/a/b", null)]
    [InlineData("Ａ／Ｂテスト", "ab")]
    [InlineData("C# .NET C++ F#", "csharp,dotnet,cplusplus,cpp,fsharp")]
    [InlineData("Disney+ C#-style", "disneyplus,csharp")]
    public void Joins_what_is_also_written_as_one(string text, string? joined) =>
        Assert.Equal(joined?.Split(',') ?? [], Words.JoinedIn(text));

    [Fact]
    public void Folds_accents_without_the_machines_culture_data() =>
        Assert.Equal(["creme", "brulee", "aarhus", "istanbul"], Words.Of("Crème BRÛLÉE Aarhus İstanbul"));

    [Fact]
    public void Reads_back_every_number()
    {
        var digits = new System.Text.StringBuilder();
        int[] numbers = [.. Enumerable.Range(0, 5000), 48_447, 48_448, 1_000_000, int.MaxValue];
        foreach (var number in numbers)
        {
            Digits.Append(digits, number);
        }

        var (text, at) = (digits.ToString(), 0);

        Assert.All(numbers, n => Assert.Equal(n, Digits.Read(text, ref at)));
        Assert.DoesNotContain('\\', text);
        Assert.DoesNotContain('"', text);
    }
}
