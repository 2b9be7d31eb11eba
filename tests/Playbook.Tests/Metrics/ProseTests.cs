using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

/// <summary>What people write about a metric: paraphrases of what its definition denies are found, and what is true, denied or about something else is left alone.</summary>
public sealed class ProseTests
{
    private static readonly MetricCatalog Catalog = MetricCatalog.Of(MetricBook.Starter.Model);

    [Theory]
    [InlineData("nps", "Our NPS is a percentage.")]
    [InlineData("nps", "Our NPS is expressed as a percentage.")]
    [InlineData("nps", "The score is always given in percent.")]
    [InlineData("nps", "The NPS, a percentage, is published every month.")]
    [InlineData("nps", "An NPS of 40 % was our best result.")]
    [InlineData("sus", "A SUS of 70 means that 70 percent of people find it usable.")]
    [InlineData("delivery-time", "Delivery time is measured in hours.")]
    [InlineData("cost-per-transaction", "It is stated in minutes.")]
    [InlineData("nps", "The score lies between 0 and 100.")]
    [InlineData("nps", "NPS ranges from 0 to 100.")]
    [InlineData("nps", "The net promoter score can be anything from 0 to 1000.")]
    [InlineData("sus", "The score goes from 0 up to 10.")]
    [InlineData("ces", "We ask on a scale from 1 to 10.")]
    [InlineData("ces", "People answer on a five-point scale.")]
    [InlineData("nps", "NPS is asked on a 1-10 scale.")]
    [InlineData("churn-rate", "The higher the churn rate, the healthier the business.")]
    [InlineData("churn-rate", "The higher, the better.")]
    [InlineData("churn-rate", "We want churn to rise every quarter.")]
    [InlineData("churn-rate", "A high churn is good.")]
    [InlineData("churn-rate", "A rise in churn is good news.")]
    [InlineData("churn-rate", "Churn should go up over the year.")]
    [InlineData("churn-rate", "We try to increase the churn rate.")]
    [InlineData("churn-rate", "More is better.")]
    [InlineData("ces", "As with golf, a low score is good.")]
    [InlineData("ces", "Lower is better.")]
    [InlineData("ces", "For this metric, lower is better.")]
    [InlineData("nps", "It is better when it is lower.")]
    [InlineData("bounce-rate", "Aim for a high bounce rate.")]
    [InlineData("retention-rate", "Keep retention low.")]
    [InlineData("csat", "A falling CSAT is a good sign.")]
    [InlineData("first-response-time", "The longer the better? No: a higher value is better.")]
    [InlineData("churn-rate", "Anything above 3 percent is alarming.")]
    [InlineData("churn-rate", "A churn rate between 30 and 40 percent is normal.")]
    [InlineData("churn-rate", "Less than 9 percent is low.")]
    [InlineData("nps", "40 or more? An NPS of 40 or more is outstanding.")]
    [InlineData("nps", "From 10 on it is good: an NPS of 10 is good.")]
    [InlineData("nps", "Promoters are those who answer 8 to 10.")]
    [InlineData("nps", "People who give us 8, 9 or 10 are promoters.")]
    [InlineData("nps", "Detractors (0-7) count against us.")]
    [InlineData("nps", "Promoters answer 9 or 10, passives 7 or 8 and detractors up to 5.")]
    [InlineData("nps", "Detractors are people who answer below 6.")]
    [InlineData("csat", "Satisfied means an answer of 3, 4 or 5.")]
    [InlineData("csat", "We count the share of answers from 3 to 5.")]
    [InlineData("ces", "It is the share of people who answer 6 or more.")]
    [InlineData("churn-rate", "Our target is 12 percent.")]
    [InlineData("churn-rate", "Ideally the churn rate climbs from quarter to quarter.")]
    [InlineData("churn-rate", "It gets better when it rises.")]
    [InlineData("availability", "The aim is to reduce availability.")]
    [InlineData("delivery-time", "Delivery time counts the hours between idea and release.")]
    [InlineData("sus", "A score of 70 means that 70 percent of people find it usable.")]
    [InlineData("ces", "We count everyone who chose 4 or more.")]
    public void A_sentence_that_the_definition_denies_is_found(string slug, string sentence)
    {
        var found = Check(slug, sentence);

        Assert.Equal("PB4114", Assert.Single(found).Rule.Code);
    }

    [Theory]
    [InlineData("Promoters are those who answer 8 to 10.")]
    [InlineData("Our NPS is given in percent.")]
    [InlineData("We want churn to rise.")]
    [InlineData("A low customer satisfaction score is a good sign.")]
    [InlineData("The *[NPS](../metrics/nps.md)* lies\nbetween 0 and 100.")]
    [InlineData("| NPS | is a percentage |\n|---|---|\n| x | Churn: a higher churn rate is better |")]
    [InlineData("> A lower NPS is better.")]
    [InlineData("1. First\n2. A lower NPS is better.")]
    [InlineData("NPS is not a rate of anything, it is a percentage.")]
    public void So_is_one_on_another_page(string sentence) =>
        Assert.Equal("PB4114", Assert.Single(MetricBook.Starter.With("plays/new-play.md", $"---\ntitle: New\n---\n\n{sentence}\n").Check("PB4114")).Rule.Code);

    [Theory]
    [InlineData("summary", "The share of customers who stay; lower is better.")]
    [InlineData("definition", "How many customers stayed, where lower is better.")]
    [InlineData("definition", "A number that we want to fall.\nIt should drop.")]
    [InlineData("population", "Customers. The lower the retention rate, the better.")]
    public void So_is_one_in_a_field(string field, string text)
    {
        var metric = Catalog.Metrics.Single(m => m.Id.Slug == "retention-rate");

        var found = MetricBook.Starter.With(metric.Entry.Source.Path, MetricMutations.WithField(metric, field, System.Text.Json.JsonSerializer.Serialize(text))).Check("PB4114");

        Assert.Single(found);
    }

    [Fact]
    public void A_share_of_something_is_no_number_of_points()
    {
        var sus = Catalog.Metrics.Single(m => m.Id.Slug == "sus");

        Assert.Single(MetricBook.Starter.With(sus.Entry.Source.Path, MetricMutations.WithField(sus, "definition", "The share of people who find the product usable.")).Check("PB4114"));
    }

    [Theory]
    [InlineData("csat", "With churn, lower is better.")]
    [InlineData("csat", "With churn, lower is better; with this one, higher is better.")]
    [InlineData("csat", "Compare it with churn. There, lower is better.")]
    [InlineData("csat", "For page speed, lower is better.")]
    [InlineData("csat", "Lower churn is better.")]
    [InlineData("csat", "In finance, less is better.")]
    [InlineData("csat", "Under pressure, a lower price is better.")]
    [InlineData("csat", "Unlike churn, a higher CSAT is better.")]
    [InlineData("csat", "A lower price is better for some, a higher score is better for us.")]
    [InlineData("csat", "Half the team forgets that with the support contact rate, lower is better.")]
    [InlineData("nps", "Unlike CSAT, which is a percentage, NPS is a number of points between -100 and 100.")]
    [InlineData("nps", "People read NPS as a percentage; it is a difference.")]
    [InlineData("nps", "The share of promoters is a percentage, the score itself is in points.")]
    [InlineData("nps", "NPS is not a percentage, and a lower NPS is never better.")]
    [InlineData("nps", "It would be wrong to say that NPS is a percentage.")]
    [InlineData("nps", "Some people think NPS is a percentage.")]
    [InlineData("nps", "Is NPS a percentage? No.")]
    [InlineData("nps", "Nobody should call it a percentage.")]
    [InlineData("nps", "NPS moves by percentage points? It moves by points.")]
    [InlineData("nps", "NPS is a percentage point difference between two shares.")]
    [InlineData("nps", "Our NPS lies between 30 and 40, as it did last year.")]
    [InlineData("nps", "The score lies between -100 and 100, and the answers between 0 and 10.")]
    [InlineData("nps", "People answer on a scale from 0 to 10.")]
    [InlineData("nps", "It is an eleven-point scale.")]
    [InlineData("nps", "Promoters answer 9 or 10, passives 7 or 8, detractors 0 to 6.")]
    [InlineData("nps", "Detractors answer 0-6, promoters 9-10.")]
    [InlineData("nps", "Answers of 9 or 10 make a promoter.")]
    [InlineData("nps", "Detractors (6 or less) are called within 2 days.")]
    [InlineData("nps", "Of 100 promoters 9 or 10 recommend us within a week.")]
    [InlineData("nps", "We call back 5 to 10 detractors a day.")]
    [InlineData("nps", "A promoter is a customer who stays 2 to 3 years longer.")]
    [InlineData("nps", "An NPS above 60 is outstanding.")]
    [InlineData("nps", "An NPS between 30 and 60 is good.")]
    [InlineData("nps", "A rise in NPS is good news.")]
    [InlineData("nps", "We want NPS to rise and churn to fall.")]
    [InlineData("nps", "If churn rises while NPS rises, look at who answers.")]
    [InlineData("churn-rate", "A churn rate of 12 % is high.")]
    [InlineData("churn-rate", "The lower the churn rate, the better.")]
    [InlineData("churn-rate", "The smaller the churn rate, the better.")]
    [InlineData("churn-rate", "A churn rate between 5 and 10 percent is normal.")]
    [InlineData("churn-rate", "Churn rate is a percentage. Lower is better.")]
    [InlineData("churn-rate", "We try to reduce churn before we raise prices.")]
    [InlineData("churn-rate", "A low churn rate is good, and a high one is bad.")]
    [InlineData("churn-rate", "Keep churn low.")]
    [InlineData("churn-rate", "Campaigns that increase churn are stopped.")]
    [InlineData("churn-rate", "Retention should rise.")]
    [InlineData("churn-rate", "A higher price is better than a hidden one.")]
    [InlineData("churn-rate", "More interviews are better than fewer.")]
    [InlineData("churn-rate", "More than 4,000 customers is a large base.")]
    [InlineData("churn-rate", "Our target is 7 percent, agreed with Marketing.")]
    [InlineData("churn-rate", "The target for retention is 93.")]
    [InlineData("ces", "On the older form, where a lower score is better, people answered from 1 to 5.")]
    [InlineData("ces", "The first version ran on a five-point scale.")]
    [InlineData("ces", "Answers of 5, 6 or 7 count as easy.")]
    [InlineData("ces", "The share of answers from 5 to 7 is what we quote.")]
    [InlineData("ces", "Ease is asked on a seven-point scale.")]
    [InlineData("csat", "Satisfied customers give 4 or 5 stars.")]
    [InlineData("csat", "4 and 5 count as satisfied.")]
    [InlineData("csat", "Dissatisfied customers answer 1 or 2.")]
    [InlineData("csat", "We read 3 to 5 comments a day.")]
    [InlineData("sus", "A score of 68 is often called average.")]
    [InlineData("sus", "Half of all products are above 68 percent of others: that is a percentile.")]
    [InlineData("sus", "Is the SUS a percentage? No.")]
    [InlineData("bounce-rate", "A high bounce rate can be fine on a page that answers at once.")]
    [InlineData("bounce-rate", "Better pages have longer visits; more conversions are better.")]
    [InlineData("bounce-rate", "Nothing here is good or bad by itself.")]
    [InlineData("first-response-time", "It is measured in hours, from the first message on.")]
    [InlineData("first-response-time", "Fewer hours are better.")]
    [InlineData("contact-frequency", "A frequency of 3 is enough; more is annoying.")]
    [InlineData("availability", "Availability is a percentage with two decimals.")]
    [InlineData("revenue", "Revenue is reported in pounds, growth in percent.")]
    [InlineData("delivery-time", "Delivery time is given in days, or in weeks for large changes.")]
    [InlineData("nps", "NPS is the share of promoters minus the share of detractors.")]
    [InlineData("csat", "CSAT tells us what share of people were content.")]
    [InlineData("churn-rate", "Churn gets better when it falls, and worsens when it rises.")]
    [InlineData("churn-rate", "Ideally, churn falls while prices rise.")]
    [InlineData("first-response-time", "It counts the hours between question and answer.")]
    [InlineData("ces", "We count everyone who chose 5 or more.")]
    [InlineData("nps", "<!-- NPS is a percentage. -->")]
    [InlineData("nps", "```\nNPS is a percentage.\n```")]
    [InlineData("nps", "## NPS is a percentage")]
    [InlineData("nps", "\uAC00 is a percentage, \uD7A2 is better, 가다 is a percentage.")]
    public void What_is_true_denied_or_about_something_else_is_left_alone(string slug, string sentence) =>
        Assert.Empty(Check(slug, sentence).Select(d => $"{d.Message} at {d.Span?.Text}"));

    [Theory]
    [InlineData("<!-- ")]
    [InlineData("](")]
    [InlineData("NPS is a ")]
    [InlineData("lower lower it is NPS ")]
    [InlineData("promoters 8 or 9 ")]
    [InlineData("the  \t ")]
    [InlineData("```\n")]
    [InlineData("<a ")]
    [InlineData("on a scale from between 1 1 ")]
    public void Text_without_end_takes_no_time(string part)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();

        Check("nps", string.Concat(Enumerable.Repeat(part, 400_000 / part.Length)));

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), clock.Elapsed.ToString());
    }

    private static ImmutableArray<Diagnostic> Check(string slug, string sentence)
    {
        var metric = Catalog.Metrics.Single(m => m.Id.Slug == slug);
        return MetricBook.Starter.With(metric.Entry.Source.Path, MetricMutations.Append(metric, sentence)).Check("PB4114");
    }
}
