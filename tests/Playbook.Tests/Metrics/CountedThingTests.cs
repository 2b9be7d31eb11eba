using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class CountedThingTests
{
    [Theory]
    [InlineData("orders", "order")]
    [InlineData("new customers", "customer")]
    [InlineData("customers lost", "customer")]
    [InlineData("orders placed", "order")]
    [InlineData("cases of the month", "case")]
    [InlineData("All people who answered", "person")]
    [InlineData("the number of enquiries by phone", "enquiry")]
    [InlineData("responses", "response")]
    [InlineData("purchases", "purchase")]
    [InlineData("classes", "class")]
    [InlineData("boxes", "box")]
    [InlineData("searches", "search")]
    [InlineData("Sign-ups", "signup")]
    [InlineData("sms", "sms")]
    [InlineData("status", "status")]
    [InlineData("count", "")]
    [InlineData("", "")]
    public void Is_the_noun_in_the_singular(string written, string noun) => Assert.Equal(noun, CountedThing.NounOf(written));

    [Theory]
    [InlineData("order", "purchase")]
    [InlineData("ticket", "case")]
    [InlineData("person", "customer")]
    [InlineData("user", "person")]
    [InlineData("acquisition", "conversion")]
    [InlineData("item", "order")]
    [InlineData("", "order")]
    public void Goes_by_several_names(string a, string b) => Assert.True(CountedThing.IsSame(a, b) && CountedThing.IsSame(b, a));

    [Theory]
    [InlineData("order", "ticket")]
    [InlineData("lead", "customer")]
    [InlineData("click", "impression")]
    [InlineData("visit", "visitor")]
    [InlineData("agent", "ticket")]
    [InlineData("session", "user")]
    public void Is_told_apart_where_analysts_do(string a, string b) => Assert.False(CountedThing.IsSame(a, b));

    [Theory]
    [InlineData("entry", "entries")]
    [InlineData("day", "days")]
    [InlineData("person", "people")]
    [InlineData("box", "boxes")]
    [InlineData("search", "searches")]
    [InlineData("order", "orders")]
    public void Has_a_plural(string noun, string plural) => Assert.Equal(plural, CountedThing.Plural(noun));
}
