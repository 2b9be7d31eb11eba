using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class FormulaUnitsTests
{
    [Theory]
    [InlineData("100 * (people - others) / visits", "percent")]
    [InlineData("people / visits", "share")]
    [InlineData("(people / visits - others / visits) * 100", "percent")]
    [InlineData("100 * (1 - people / visits)", "percent")]
    [InlineData("100 - rate", "percent")]
    [InlineData("0.4 * rate + 0.6 * rate", "percent")]
    [InlineData("people + others", "signups")]
    [InlineData("people / visits", "sessions per user")]
    [InlineData("100 * people / visits", "complaints per 100 orders")]
    [InlineData("cost / people", "pounds per order")]
    [InlineData("cost / people", "pounds")]
    [InlineData("cost / people", "money")]
    [InlineData("wait / people", "minutes")]
    [InlineData("wait", "duration")]
    [InlineData("ratings / people", "points")]
    [InlineData("2.5 * (ratings - 5)", "points")]
    [InlineData("100 * (people - others) / visits", "points")]
    [InlineData("round(mean(rate, rate), 1)", "percent")]
    [InlineData("people / days_open", "signups per day")]
    [InlineData("unknown + people", "count")]
    public void Accepts_units_that_follow_from_the_formula(string formula, string stated) => Assert.True(Check(formula, stated));

    [Theory]
    [InlineData("people / visits", "percent")]
    [InlineData("100 * people / visits", "share")]
    [InlineData("people + others", "percent")]
    [InlineData("100 * people / visits", "pounds")]
    [InlineData("cost / people", "percent")]
    [InlineData("cost", "minutes")]
    [InlineData("cost / people", "euros")]
    [InlineData("ratings / people", "percent")]
    [InlineData("wait / people", "hours")]
    [InlineData("cost", "points")]
    public void Refuses_units_that_do_not(string formula, string stated) => Assert.False(Check(formula, stated));

    [Theory]
    [InlineData("people + cost", "people + cost")]
    [InlineData("people - people / visits", "people - people / visits")]
    [InlineData("rate + people / visits", "rate + people / visits")]
    [InlineData("1 - rate", "1")]
    [InlineData("100 - people / visits", "100")]
    [InlineData("max(people, cost)", "cost")]
    [InlineData("wait + days_open", "wait + days_open")]
    public void Underlines_what_cannot_be_added(string written, string underlined)
    {
        var (_, problem) = Formula.Parse(written)!.UnitOf(UnitOf);

        Assert.Equal(underlined, written.Substring(problem!.Span.Start, problem.Span.Length));
    }

    [Theory]
    [InlineData("wait / 60", "hours")]
    [InlineData("wait * 60 / people", "seconds")]
    [InlineData("people / days_open * 7", "signups per week")]
    [InlineData("wait / 60 + 24 * days_open", "hours")]
    [InlineData("days_open / 7", "weeks")]
    public void Converts_one_unit_of_time_to_another(string formula, string stated)
    {
        var (unit, problem) = Formula.Parse(formula)!.UnitOf(UnitOf, converts: true);

        Assert.Null(problem);
        Assert.True(FormulaUnits.Fits(unit!, UnitName.Parse(stated)));
    }

    [Theory]
    [InlineData("wait / 24", "hours")]
    [InlineData("wait * 60", "hours")]
    [InlineData("cost / 60", "hours")]
    public void Converts_by_the_right_number_only(string formula, string stated) =>
        Assert.False(FormulaUnits.Fits(Formula.Parse(formula)!.UnitOf(UnitOf, converts: true).Unit!, UnitName.Parse(stated)));

    private static bool Check(string formula, string stated)
    {
        var (unit, problem) = Formula.Parse(formula)!.UnitOf(UnitOf);
        Assert.Null(problem);
        return unit is null || FormulaUnits.Fits(unit, UnitName.Parse(stated));
    }

    private static Unit? UnitOf(string name) => name switch
    {
        "people" or "others" or "visits" => UnitName.OfInput("count", "people"),
        "rate" => UnitName.OfInput("percent", "percent"),
        "cost" => UnitName.OfInput("money", "pounds"),
        "wait" => UnitName.OfInput("duration", "minutes"),
        "days_open" => UnitName.OfInput("duration", "days"),
        "ratings" => UnitName.OfInput("score", "points"),
        _ => null,
    };
}
