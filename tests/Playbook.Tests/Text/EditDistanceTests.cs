using Playbook.Text;

namespace Playbook.Tests.Text;

public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("audiance", "audience", 1)]
    [InlineData("stgae", "stage", 1)]
    [InlineData("", "stage", 5)]
    [InlineData("metric", "metric", 0)]
    public void Counts_a_wrong_or_swapped_letter_as_one_edit(string typed, string meant, int edits) =>
        Assert.Equal(edits, EditDistance.Between(typed, meant));

    [Fact]
    public void Offers_the_nearest_names_first_and_nothing_unlike() =>
        Assert.Equal(["persona", "personas"], EditDistance.Nearest("persoan", ["metric", "personas", "persona"]));
}
