using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class FormulaEvaluationTests
{
    [Theory]
    [InlineData("100 * (a - b) / c", 120, 40, 200, "40")]
    [InlineData("a / b", 1, 3, 0, "0.333333")]
    [InlineData("a / b * b", 1, 3, 0, "1")]
    [InlineData("-a + b", 2, 3, 0, "1")]
    [InlineData("a ^ 3 - -b ^ 2", 2, 3, 0, "17")]
    [InlineData("(a / b) ^ 2 * b ^ 2", 2, 3, 0, "4")]
    [InlineData("mean(a, b, c) + min(a, b) + max(b, c) + sum(a, b)", 1, 2, 3, "9")]
    [InlineData("round(a / b, 2)", 1, 8, 0, "0.13")]
    [InlineData("round(-a / b)", 5, 2, 0, "-3")]
    public void Works_out_without_rounding_on_the_way(string formula, int a, int b, int c, string expected) =>
        Assert.Equal(expected, Evaluate(formula, a, b, c).Value!.Value.ToString());

    [Theory]
    [InlineData("a / (b - c)", "`(b - c)` is zero, and nothing can be divided by zero")]
    [InlineData("a / d", "there is no number for `d`")]
    public void Gives_a_reason_instead_of_a_value(string formula, string reason)
    {
        var evaluation = Evaluate(formula, 1, 2, 2);

        Assert.Null(evaluation.Value);
        Assert.Equal(reason, evaluation.Problem!.Message);
    }

    [Fact]
    public void Gives_up_on_numbers_that_grow_without_end() =>
        Assert.Equal(
            "the numbers become too large to work with",
            Evaluate(string.Join('*', Enumerable.Repeat("9999999999999999999999999999", 400)), 1, 1, 1).Problem!.Message);

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("-2.5", 0, "-3")]
    [InlineData("0.005", 2, "0.01")]
    [InlineData("-0.001", 2, "0.00")]
    [InlineData("1234.5", 2, "1234.50")]
    [InlineData("79228162514264337593543950335", 0, "79228162514264337593543950335")]
    public void Rounds_halves_away_from_zero(string number, int decimals, string expected) =>
        Assert.Equal(expected, ((ExactNumber)decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture)).ToString(decimals));

    [Fact]
    public void Becomes_data_that_holds_no_code() =>
        Assert.Equal(
            """["/",["*","100",["-","promoters","detractors"]],["round",["neg","responses"],"2"]]""",
            Formula.Parse("100 * (promoters - detractors) / round(-responses, 2)")!.ToJson().ToJsonString());

    private static Evaluation Evaluate(string formula, int a, int b, int c) =>
        Formula.Parse(formula)!.Evaluate(name => name switch { "a" => a, "b" => b, "c" => c, _ => null });
}
