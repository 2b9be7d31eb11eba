using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class FormulaRangeTests
{
    private static readonly FormulaInput[] Inputs =
    [
        new("responses", Interval.FromZero),
        new("promoters", Interval.FromZero) { SubsetOf = ["responses"], Excludes = ["detractors"] },
        new("detractors", Interval.FromZero) { SubsetOf = ["responses"] },
        new("start", Interval.FromZero),
        new("joined", Interval.FromZero) { SubsetOf = ["end"] },
        new("end", Interval.FromZero) { SubsetOf = ["start", "joined"] },
        new("lost", Interval.FromZero) { SubsetOf = ["start"] },
        new("ratings", Interval.FromZero) { TotalOver = "responses", EachWithin = new(1, 7) },
        new("item", new Interval(1, 5)),
        new("nps", new Interval(-100, 100)),
        new("cost", Interval.FromZero),
    ];

    [Theory]
    [InlineData("100 * (promoters - detractors) / responses", "-100 to 100")]
    [InlineData("(promoters / responses - detractors / responses) * 100", "-100 to 100")]
    [InlineData("(promoters + detractors) / responses", "0 to 1")]
    [InlineData("100 * lost / start", "0 to 100")]
    [InlineData("100 * (1 - lost / start)", "0 to 100")]
    [InlineData("100 * (end - joined) / start", "0 to 100")]
    [InlineData("ratings / responses", "1 to 7")]
    [InlineData("100 * (ratings / responses - 1) / 6", "0 to 100")]
    [InlineData("2.5 * (item - 1 + 5 - item)", "10 to 10")]
    [InlineData("2.5 * (item - 1)", "0 to 10")]
    [InlineData("cost / responses", "0 or more")]
    [InlineData("promoters / detractors", "0 or more")]
    [InlineData("start / lost", "1 or more")]
    [InlineData("promoters - detractors", "any number")]
    [InlineData("0 - lost", "0 or less")]
    [InlineData("nps / 2 + 50", "0 to 100")]
    [InlineData("mean(lost / start, promoters / responses)", "0 to 1")]
    [InlineData("max(promoters - detractors, 0)", "0 or more")]
    [InlineData("min(nps, 50)", "-100 to 50")]
    [InlineData("round(lost / start * 99.6)", "0 to 100")]
    [InlineData("lost / start * (promoters / responses)", "0 to 1")]
    [InlineData("-nps", "-100 to 100")]
    [InlineData("nps ^ 2", "0 to 10000")]
    [InlineData("nps ^ 3", "-1000000 to 1000000")]
    [InlineData("(0 - item) ^ 2", "1 to 25")]
    [InlineData("item ^ 2", "1 to 25")]
    [InlineData("100 * (1 - (1 - lost / start) ^ 12)", "0 to 100")]
    [InlineData("cost ^ 2", "0 or more")]
    [InlineData("(promoters - detractors) ^ 2", "0 or more")]
    [InlineData("7", "7 to 7")]
    [InlineData("lost / (start - end)", "any number")]
    [InlineData("unknown / start", "any number")]
    public void Follows_from_the_formula_and_the_declared_relations(string formula, string range) =>
        Assert.Equal(range, Formula.Parse(formula)!.RangeOf(Inputs).Values.ToString());

    [Fact]
    public void Holds_every_value_that_allowed_numbers_give()
    {
        var random = new Random(17);
        var formulas = new[] { "100 * (promoters - detractors) / responses", "100 * (end - joined) / start", "ratings / responses", "start / (lost + 1)", "(promoters / responses) ^ 3", "(promoters - detractors) ^ 2", "(1 - lost / start) ^ 5", "(promoters + 2 * detractors) / (responses + start)" };
        foreach (var formula in formulas.Select(f => Formula.Parse(f)!))
        {
            var range = formula.RangeOf(Inputs).Values;
            for (var i = 0; i < 500; i++)
            {
                var numbers = Inputs.ToDictionary(n => n.Name, _ => (ExactNumber)random.Next(0, 40), StringComparer.Ordinal);
                if (InputRelations.Refuse(Inputs, n => numbers[n]) is null && formula.Evaluate(n => numbers[n]).Value is { } value)
                {
                    Assert.True(range.Contains(value), $"{formula} gave {value}, outside {range}");
                }
            }
        }
    }

    [Theory]
    [InlineData(210, 0, 200, "promoters (210) cannot be more than responses (200)")]
    [InlineData(120, 100, 200, "promoters plus detractors (220) cannot be more than responses (200)")]
    [InlineData(-1, 0, 200, "promoters cannot be negative")]
    [InlineData(120, 40, 200, null)]
    public void Refuses_numbers_that_cannot_all_be_true(int promoters, int detractors, int responses, string? reason) =>
        Assert.Equal(reason, InputRelations.Refuse(Inputs, n => n switch { "promoters" => promoters, "detractors" => detractors, "responses" => responses, _ => null })?.Reason);
}
