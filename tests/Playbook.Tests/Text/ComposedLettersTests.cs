using Playbook.Text;

namespace Playbook.Tests.Text;

public sealed class ComposedLettersTests
{
    [Theory]
    [InlineData("cafe\u0301.md", "caf\u00e9.md")]
    [InlineData("\u0065\u0302\u0301", "\u1ebf")]
    [InlineData("\u00ea\u0301", "\u1ebf")]
    [InlineData("e\u0323\u0302", "\u1ec7")]
    [InlineData("e\u0302\u0323", "\u1ec7")]
    [InlineData("\u1112\u1161\u11ab\u1100\u1173\u11af", "\ud55c\uae00")]
    [InlineData("\u304b\u3099", "\u304c")]
    [InlineData("\u0438\u0306", "\u0439")]
    [InlineData("\u212b", "\u00c5")]
    [InlineData("\u0928\u093c", "\u0929")]
    [InlineData("\ufb2c", "\u05e9\u05bc\u05c1")]
    [InlineData("d\u0307\u0323", "\u1e0d\u0307")]
    public void Joins_what_looks_the_same(string apart, string joined)
    {
        Assert.Equal(joined, ComposedLetters.Compose(apart));
        Assert.Equal(joined, ComposedLetters.Compose(joined));
    }

    [Theory]
    [InlineData("")]
    [InlineData("plays/retro.md")]
    [InlineData("\u0301 alone")]
    [InlineData("half \ud83d of a sign")]
    [InlineData("\U0001f468\u200d\U0001f469")]
    [InlineData("e\u200d\u0301")]
    public void Leaves_alone_what_has_no_other_form(string text) => Assert.Same(text, ComposedLetters.Compose(text));

    [Fact]
    public void Holds_names_to_be_one_in_any_case_and_form()
    {
        Assert.Equal("Caf\u00e9", "CAFE\u0301", SameName.Comparer);
        Assert.Equal(SameName.Comparer.GetHashCode("Caf\u00e9"), SameName.Comparer.GetHashCode("CAFE\u0301"));
        Assert.NotEqual("Cafe", "Caf\u00e9", SameName.Comparer);
    }
}
