using System.Text;
using Playbook.Search;

namespace Playbook.Tests.Search;

public sealed class ClientFilesTests
{
    [Fact]
    public void Leaves_out_comments_and_indentation_only() =>
        Assert.Equal(
            "const a = \"// no comment\";\n(b);\nc(); // stays\n",
            ClientFiles.Compact("// gone\n  const a = \"// no comment\";\n\n  /** gone */\n  /** @type {B} */ (b);\n  /*\n   * gone\n   */\n  c(); // stays\n"));

    [Fact]
    public void Offers_the_whole_engine_in_the_order_it_needs()
    {
        var engine = Encoding.UTF8.GetString(ClientFiles.Engine.Span);

        string[] parts = ["playbook.search = {", "search.open =", "search.parse =", "search.match =", "search.find ="];
        Assert.Equal(parts.Order(Comparer<string>.Create((a, b) => engine.IndexOf(a, StringComparison.Ordinal).CompareTo(engine.IndexOf(b, StringComparison.Ordinal)))), parts);
        Assert.All(parts, p => Assert.Contains(p, engine, StringComparison.Ordinal));
    }
}
