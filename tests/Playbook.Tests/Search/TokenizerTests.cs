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
    public void Joins_the_parts_of_a_hyphenated_word(string text, string? joined) =>
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
