using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class FormulaStepsTests
{
    [Theory]
    [InlineData("100 * (a - b) / c", "100 \u00D7 (220 \u2212 80) \u00F7 300 | 100 \u00D7 140 \u00F7 300 | 14000 \u00F7 300")]
    [InlineData("a / c - b / c", "220 \u00F7 300 \u2212 80 \u00F7 300 | ~0.7333 \u2212 0.2667")]
    [InlineData("a - (b - c)", "220 \u2212 (80 \u2212 300) | 220 \u2212 (\u2212220)")]
    [InlineData("sum(a, b, c)", "sum(220, 80, 300)")]
    [InlineData("a - metric/other", "220 \u2212 other")]
    [InlineData("a", "220")]
    public void Puts_the_numbers_in_and_works_out_what_it_can_line_by_line(string formula, string lines) =>
        Assert.Equal(lines, string.Join(" | ", FormulaSteps.Of(Formula.Parse(formula)!, Value).Select(s => (s.IsExact ? "" : "~") + s.Text)));

    [Fact]
    public void A_deep_formula_is_written_once()
    {
        var deep = Formula.Parse(string.Concat(Enumerable.Repeat("(1 + ", 20)) + "a" + new string(')', 20))!;

        Assert.Single(FormulaSteps.Of(deep, Value));
    }

    private static ExactNumber? Value(string name) => name switch { "a" => 220, "b" => 80, "c" => 300, _ => null };
}
