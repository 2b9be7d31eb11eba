using Playbook.Metrics;
using Playbook.Text;

namespace Playbook.Tests.Metrics;

public sealed class FormulaParsingTests
{
    [Theory]
    [InlineData("100 * (promoters - detractors) / responses", "100 × (promoters − detractors) ÷ responses")]
    [InlineData("100×(a−b)÷c", "100 × (a − b) ÷ c")]
    [InlineData("((a))", "a")]
    [InlineData("a - (b - c) - (d + e)", "a − (b − c) − (d + e)")]
    [InlineData("a / (b * c) * -d", "a ÷ (b × c) × (−d)")]
    [InlineData("mean(q_1, max(q_2, 0), round(q_3, 1))", "mean(q 1, max(q 2, 0), round(q 3, 1))")]
    [InlineData("metric/first-contact-resolution - 1", "first-contact-resolution − 1")]
    [InlineData("sum + 1", "sum + 1")]
    [InlineData("a\n  + b", "a + b")]
    [InlineData("100 * (1 - (1 - a) ^ 12)", "100 × (1 − (1 − a)^12)")]
    [InlineData("-a ^ 2 * daily_users ^ 3", "−a^2 × (daily users)^3")]
    [InlineData("(-a) ^ 2 / (a ^ 2) ^ 3", "(−a)^2 ÷ (a^2)^3")]
    public void Reads_signs_names_and_functions(string written, string expected) =>
        Assert.Equal(expected, Formula.Parse(written)!.ToText());

    [Fact]
    public void Takes_a_hyphen_as_a_minus_unless_the_name_was_declared()
    {
        Assert.Equal(["promoters", "detractors"], Formula.Parse("promoters-detractors")!.Names);
        Assert.Equal(["churn-rate", "a"], Parse("churn-rate-a", "churn-rate").Formula!.Names);
    }

    [Theory]
    [InlineData("", "", "the formula is empty")]
    [InlineData("a +", "+", "a value is missing after `+`")]
    [InlineData("* a", "*", "a value is missing before `*`")]
    [InlineData("a + * b", "+", "a value is missing after `+`")]
    [InlineData("(a + b", "(", "this parenthesis is never closed")]
    [InlineData("a + b)", ")", "this parenthesis closes nothing")]
    [InlineData("customers lost / start", "lost", "an operator is missing between `customers` and `lost`")]
    [InlineData("100 (a)", "(", "an operator is missing between `100` and `(`")]
    [InlineData("(a b)", "b", "an operator is missing between `a` and `b`")]
    [InlineData("1,000 * a", ",", "a comma may only stand between the values of a function")]
    [InlineData("average(a, b)", "average", "there is no function `average`")]
    [InlineData("weird(a)", "weird", "there is no function `weird`")]
    [InlineData("round(a, b)", "b", "`round` needs to know how many decimals to keep")]
    [InlineData("round(a, 1, 2)", "2", "`round` takes a value and a number of decimals, no more")]
    [InlineData("sum()", "(", "a value is missing after `(`")]
    [InlineData("a ^ b", "b", "the exponent of a power is not a whole number from 2 to 100")]
    [InlineData("a ^ -1", "-", "the exponent of a power is not a whole number from 2 to 100")]
    [InlineData("a ^ 0.5", "0.5", "the exponent of a power is not a whole number from 2 to 100")]
    [InlineData("a ^ 101", "101", "the exponent of a power is not a whole number from 2 to 100")]
    [InlineData("a ^", "^", "the exponent of a power is not a whole number from 2 to 100")]
    [InlineData("a ^ 2 ^ 3", "^", "a power of a power can be read in two ways")]
    [InlineData("a²", "²", "`²` has no meaning in a formula")]
    [InlineData("median(a)", "median", "there is no function `median`")]
    [InlineData("p95(a)", "p95", "there is no function `p95`")]
    [InlineData("if(a > 3, a, 0)", ">", "`>` has no meaning in a formula")]
    [InlineData("100% * a", "%", "`%` has no meaning in a formula")]
    [InlineData("nps = a", "=", "`=` has no meaning in a formula")]
    [InlineData("a + 😀", "😀", "`😀` has no meaning in a formula")]
    [InlineData("1.2.3", "1.2.3", "`1.2.3` is not a number")]
    [InlineData("1. + a", "1.", "`1.` is not a number")]
    [InlineData("Promoters / all", "Promoters", "`Promoters` is not a name")]
    [InlineData("99999999999999999999999999999", "99999999999999999999999999999", "this number has more than 28 digits")]
    public void Says_what_is_wrong_and_where(string written, string underlined, string message)
    {
        var (formula, problem) = Parse(written);

        Assert.Null(formula);
        Assert.Equal(message, problem!.Message);
        Assert.Equal(underlined, written.Substring(problem.Span.Start, problem.Span.Length));
        Assert.NotEmpty(problem.Help);
    }

    [Theory]
    [InlineData("average(a, b)", "did you mean `mean`?")]
    [InlineData("pow(a, 2)", "write a power as `x ^ 2`, with a whole number after `^`")]
    [InlineData("abs(a)", "write `max(x, -x)` for the distance from zero")]
    [InlineData("sqrt(a)", "this has no exact result: let the tool work it out, and declare the result as an input")]
    [InlineData("summ(a, b)", "did you mean `sum`?")]
    [InlineData("100 x a", "write `*` to multiply")]
    [InlineData("customers lost", "join the words of one name with `_`, such as `customers_lost`, or write `+ - *` or `/` between two")]
    [InlineData("Nps Score", "write names in lower case a-z with `_` between words, such as `nps`")]
    public void Offers_the_next_step(string written, string help) => Assert.Equal(help, Parse(written).Problem!.Help);

    [Theory]
    [InlineData("median(times)", "a mean is another number")]
    [InlineData("MEDIAN(times)", "write names in lower case")]
    [InlineData("percentile(times, 95)", "declare the result as an input")]
    [InlineData("p95(times)", "declare the result as an input")]
    [InlineData("stdev(times)", "declare the result as an input")]
    [InlineData("countif(answers, 9)", "declare an input that counts only the cases")]
    [InlineData("if(answers, 9, 0)", "declare an input that counts only the cases")]
    [InlineData("answers >= 9", "declare an input that counts only the cases")]
    [InlineData("average(time)", "divide a total by the number of cases")]
    [InlineData("avg(time)", "divide a total by the number of cases")]
    [InlineData("total(time)", "the sum already")]
    public void Never_leads_from_one_wrong_formula_to_another(string written, string advice)
    {
        var help = Parse(written).Problem!.Help;

        Assert.Contains(advice, help, StringComparison.Ordinal);
        Assert.DoesNotContain("did you mean", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_formula_of_more_than_1000_words_and_signs()
    {
        Assert.NotNull(Formula.Parse(string.Join('+', Enumerable.Repeat("a", 500))));
        Assert.Contains("longer than 1000", Parse(string.Join('+', Enumerable.Repeat("a", 501))).Problem!.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("(", ")")]
    [InlineData("-", "")]
    [InlineData("sum(", ")")]
    public void Refuses_more_than_64_levels(string open, string close)
    {
        Assert.NotNull(Formula.Parse(Nested(63)));
        Assert.Null(Formula.Parse(Nested(64)));
        Assert.Null(Formula.Parse(Nested(200)));

        string Nested(int levels) => string.Concat(Enumerable.Repeat(open, levels)) + "a" + string.Concat(Enumerable.Repeat(close, levels));
    }

    [Fact]
    public void Knows_the_characters_of_the_file_behind_every_part()
    {
        const string yaml = "formula: >-\n  100 * lost\n  / start\n";
        var file = new SourceFile("metrics/churn.md", yaml);
        var text = MappedText.FromPieces("100 * lost / start", file.At(9, yaml.Length - 9), [(0, 14), (10, 24), (11, 27)]);

        var formula = Formula.Parse(text).Formula!;
        var start = formula.Root.WithDescendants().OfType<NameNode>().Last();

        Assert.Equal("start", formula.Locate(start.Span).Text);
        Assert.Equal(new TextPosition(3, 5), formula.Locate(start.Span).Start);
    }

    private static (Formula? Formula, FormulaProblem? Problem) Parse(string written, params string[] declared)
    {
        var file = new SourceFile("metrics/x.md", written);
        return Formula.Parse(MappedText.Verbatim(file.At(0, written.Length)), declared);
    }
}
