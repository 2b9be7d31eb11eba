using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class AlgebraicFormTests
{
    [Theory]
    [InlineData("100 * (promoters - detractors) / responses", "(promoters / responses - detractors / responses) * 100")]
    [InlineData("100 * (promoters - detractors) / responses", "(promoters - detractors) / (responses / 100)")]
    [InlineData("100 * (promoters - detractors) / responses", "-100 * (detractors - promoters) / responses")]
    [InlineData("1 - lost / start", "(start - lost) / start")]
    [InlineData("a / b / c", "a / (b * c)")]
    [InlineData("mean(a, b)", "0.5 * sum(b, a)")]
    [InlineData("max(a, b + c)", "max(c + b, a)")]
    [InlineData("(a + b) * (a - b)", "a * a - b * b")]
    [InlineData("a / 3", "a * (1 / 3)")]
    [InlineData("(a - b) ^ 2", "a ^ 2 - 2 * a * b + b * b")]
    [InlineData("(a * c) / (b * c)", "a / b")]
    public void Is_the_same_however_it_is_written(string one, string other) => Assert.True(Same(one, other));

    [Theory]
    [InlineData("100 * (promoters - detractors) / responses", "100 * (promoters - detractors) / (promoters + detractors)")]
    [InlineData("100 * (promoters - detractors) / responses", "(promoters - detractors) / responses")]
    [InlineData("a / b", "b / a")]
    [InlineData("min(a, b)", "max(a, b)")]
    [InlineData("round(a)", "a")]
    [InlineData("a ^ 2", "2 * a")]
    public void Tells_other_calculations_apart(string one, string other) => Assert.False(Same(one, other));

    [Fact]
    public void Gives_up_on_what_grows_too_large()
    {
        var product = string.Join('*', Enumerable.Range(0, 20).Select(i => $"(a{i} + b{i})"));

        Assert.Null(AlgebraicForm.Of(Formula.Parse(product)!.Root));
        Assert.Null(AlgebraicForm.Of(Formula.Parse("a / (b - b)")!.Root));
    }

    private static bool Same(string one, string other) =>
        AlgebraicForm.Of(Formula.Parse(one)!.Root)!.SameAs(AlgebraicForm.Of(Formula.Parse(other)!.Root)!);
}
