using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Playbook.Generation.Loading;

namespace Playbook.Tests.Loading;

public sealed class FormulaCellsTests
{
    [Theory]
    [InlineData("a,b\n=1,2\n", "a,b\n'=1,2\n")]
    [InlineData("=a\n", "'=a\n")]
    [InlineData("\uFEFF=a\n", "\uFEFF'=a\n")]
    [InlineData("a,\"=HYPERLINK(\"\"x\"\")\"\r\n", "a,\"'=HYPERLINK(\"\"x\"\")\"\r\n")]
    [InlineData("a,  @SUM(1)\n", "a,  '@SUM(1)\n")]
    [InlineData("a,+cmd|' /C calc'!A0\n", "a,'+cmd|' /C calc'!A0\n")]
    [InlineData("a,-2+3+cmd|x\n", "a,'-2+3+cmd|x\n")]
    [InlineData("a;=1\tx\n", "a;'=1\tx\n")]
    [InlineData("a,\"x;=cmd|'/C calc'!A1;\"\n", "a,\"x;'=cmd|'/C calc'!A1;\"\n")]
    [InlineData("a,\"x\n=cmd(1)\"\n", "a,\"x\n'=cmd(1)\"\n")]
    [InlineData("a,\uff1dcmd\n", "a,'\uff1dcmd\n")]
    public void A_formula_is_made_text(string csv, string safe) => Assert.Equal(safe, Disarmed(csv));

    [Theory]
    [InlineData("Channel,Change\nChat,-12\nMail,+3.5\nPost,-1 234,5\n")]
    [InlineData("a,-,--\n")]
    [InlineData("a,-5 %,\u22123,-\u20ac 20,-20 \u20ac,-4 h,+49 30 1234\n")]
    [InlineData("a,\"Prices rose; -5 points\",x=y,a@b.example\n")]
    [InlineData("")]
    public void Numbers_dashes_and_signs_inside_a_text_stay(string csv) => Assert.Equal(csv, Disarmed(csv));

    [Fact]
    public void Nothing_but_apostrophes_is_added_and_nothing_is_left_live()
    {
        var piece = Gen.Elements("=", "+", "-", "@", "1", "a", "(", "|", "!", ",", ";", "\t", "\"", "\n", "\r\n", " ", "'", "\uff1d");
        Prop.ForAll(piece.ListOf().Select(p => string.Concat(p)).ToArbitrary(), csv =>
        {
            var safe = Disarmed(csv);

            Assert.Equal(csv.Replace("'", "", StringComparison.Ordinal), safe.Replace("'", "", StringComparison.Ordinal));
            Assert.Equal(safe, Disarmed(safe));
        }).QuickCheckThrowOnFailure();
    }

    private static string Disarmed(string csv) => Encoding.UTF8.GetString(FormulaCells.Disarm(Encoding.UTF8.GetBytes(csv)).Span);
}
