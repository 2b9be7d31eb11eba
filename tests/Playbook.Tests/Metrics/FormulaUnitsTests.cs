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
    [InlineData("cost / people", "pounds per customer")]
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
    [InlineData("1000 * cost / people", "pounds per 1,000 visitors")]
    [InlineData("1000 * cost / people", "£ per 1000 visitors")]
    [InlineData("cost / (people / 1000)", "GBP per thousand visitors")]
    [InlineData("1000000 * people / visits", "defects per million parts")]
    [InlineData("cost / 1000", "thousand pounds")]
    [InlineData("cost / 1000000", "million pounds")]
    [InlineData("0.1 * cost", "pounds")]
    [InlineData("cost * rate / 100", "pounds")]
    [InlineData("cost * rate * 0.01", "pounds")]
    [InlineData("10000 * people / visits", "basis points")]
    [InlineData("100 * people / visits", "pct")]
    [InlineData("people / visits", "x")]
    [InlineData("people / visits", "times")]
    [InlineData("wait", "min")]
    [InlineData("days_open", "d")]
    [InlineData("arpu * people", "EUR")]
    [InlineData("arpu * people", "€")]
    [InlineData("arpu / cac", "ratio")]
    [InlineData("spend / people", "EUR/visitor")]
    [InlineData("spend / people", "EUR for each person")]
    [InlineData("rate ^ 2 / 100", "percent")]
    [InlineData("(people / visits) ^ 3", "share")]
    [InlineData("logins / people", "logins per user")]
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
    [InlineData("cost / people", "pounds per 1,000 visitors")]
    [InlineData("100 * cost / people", "pounds per 1,000 visitors")]
    [InlineData("1000 * cost / people", "pounds per visitor")]
    [InlineData("1000 * cost", "pounds")]
    [InlineData("cost / 1000", "pounds")]
    [InlineData("cost * rate", "pounds")]
    [InlineData("10 * people / visits", "share")]
    [InlineData("people / visits * 1000", "percent")]
    [InlineData("arpu * people", "EUR per customer")]
    [InlineData("arpu", "EUR per order")]
    [InlineData("spend / orders", "EUR per customer")]
    [InlineData("spend / people", "EUR per month")]
    [InlineData("people / orders", "customers per ticket")]
    [InlineData("(people / visits) ^ 2", "percent")]
    public void Refuses_units_that_do_not(string formula, string stated) => Assert.False(Check(formula, stated));

    [Theory]
    [InlineData("people + cost", "people + cost")]
    [InlineData("people - people / visits", "people - people / visits")]
    [InlineData("rate + people / visits", "rate + people / visits")]
    [InlineData("1 - rate", "1")]
    [InlineData("100 - people / visits", "100")]
    [InlineData("max(people, cost)", "cost")]
    [InlineData("wait + days_open", "wait + days_open")]
    [InlineData("100 * (orders + tickets) / people", "(orders + tickets)")]
    [InlineData("arpu + spend", "arpu + spend")]
    [InlineData("arpu - spend", "arpu - spend")]
    [InlineData("mean(orders, tickets)", "tickets")]
    [InlineData("ratings - people", "ratings - people")]
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
    [InlineData("ms / 1000", "seconds")]
    [InlineData("100 * cost", "pence")]
    public void Converts_one_unit_of_time_to_another(string formula, string stated)
    {
        var (unit, problem) = Formula.Parse(formula)!.UnitOf(UnitOf, converts: true);

        Assert.Null(problem);
        Assert.True(UnitFit.Fits(unit!, UnitName.Parse(stated)));
    }

    [Theory]
    [InlineData("wait / 24", "hours")]
    [InlineData("wait * 60", "hours")]
    [InlineData("cost / 60", "hours")]
    public void Converts_by_the_right_number_only(string formula, string stated) =>
        Assert.False(UnitFit.Fits(Formula.Parse(formula)!.UnitOf(UnitOf, converts: true).Unit!, UnitName.Parse(stated)));

    [Fact]
    public void Converts_wherever_the_number_stands() =>
        Assert.True(UnitFit.Fits(Formula.Parse("wait / (60 * people)")!.UnitOf(UnitOf).Unit!.Converted()!, UnitName.Parse("h")));

    [Fact]
    public void Powers_of_powers_do_not_keep_the_processor_busy()
    {
        var hostile = Formula.Parse($"{new string('(', 20)}3 * wait * rate{string.Concat(Enumerable.Repeat(") ^ 100", 20))}")!;

        Assert.NotNull(hostile.UnitOf(UnitOf).Unit);
        Assert.Equal("the numbers become too large to work with", hostile.Evaluate(_ => 7).Problem!.Message);
        Assert.Equal(Interval.All, hostile.RangeOf([new("wait", new(2, 9)), new("rate", new(0, 100))]).Values with { Low = null });
        Assert.Null(hostile.Form);
    }

    private static bool Check(string formula, string stated)
    {
        var (unit, problem) = Formula.Parse(formula)!.UnitOf(UnitOf);
        Assert.Null(problem);
        return unit is null || UnitFit.Fits(unit, UnitName.Parse(stated));
    }

    private static Unit? UnitOf(string name) => name switch
    {
        "people" or "others" or "visits" => UnitName.OfInput("count", "people"),
        "rate" => UnitName.OfInput("percent", "percent"),
        "cost" => UnitName.OfInput("money", "pounds"),
        "wait" => UnitName.OfInput("duration", "minutes"),
        "days_open" => UnitName.OfInput("duration", "days"),
        "ratings" => UnitName.OfInput("score", "points"),
        "arpu" => UnitName.OfInput("money", "EUR per customer"),
        "cac" => UnitName.OfInput("money", "euros per new customer"),
        "spend" => UnitName.OfInput("money", "€"),
        "ms" => UnitName.OfInput("duration", "msec"),
        "orders" or "tickets" or "logins" => UnitName.OfInput("count", name),
        _ => null,
    };
}
