using Playbook.Text;

namespace Playbook.Tests.Text;

public sealed class CodeMarksTests
{
    [Theory]
    [InlineData("The `x` field", "The x field")]
    [InlineData("`a` and `b`", "a and b")]
    [InlineData("``a ` b``", "a ` b")]
    [InlineData("`` `a` ``", "`a`")]
    [InlineData("A ` alone", "A ` alone")]
    [InlineData("``a` b", "``a` b")]
    [InlineData("``", "``")]
    [InlineData("` `", " ")]
    [InlineData("No marks", "No marks")]
    [InlineData("", "")]
    public void Pairs_of_backticks_are_left_out(string text, string plain) => Assert.Equal(plain, CodeMarks.Without(text));
}
