using Playbook.Generation.Rendering.Metrics;
using Playbook.Metrics;

namespace Playbook.Tests.Metrics;

public sealed class FormulaMathMLTests
{
    [Theory]
    [InlineData("a / (b + c)", "<mfrac><mrow><mtext>a</mtext></mrow><mrow><mtext>b</mtext><mo>+</mo><mtext>c</mtext></mrow></mfrac>")]
    [InlineData("a * (b - c)", "<mrow><mtext>a</mtext></mrow><mo>×</mo><mrow><mo>(</mo><mrow><mtext>b</mtext></mrow><mo>−</mo><mrow><mtext>c</mtext></mrow><mo>)</mo></mrow>")]
    [InlineData("(1 - a) ^ 12", "<msup><mrow><mo>(</mo><mn>1</mn><mo>−</mo><mrow><mtext>a</mtext></mrow><mo>)</mo></mrow><mn>12</mn></msup>")]
    [InlineData("max(1, -a)", "<mi>max</mi><mo>(</mo><mn>1</mn><mo>,</mo><mo>−</mo><mrow><mtext>a</mtext></mrow><mo>)</mo>")]
    public void Typesets_fractions_groups_and_functions(string formula, string expected)
    {
        var html = FormulaMathML.Write(Formula.Parse(formula)!, n => n);

        // Rows that hold one thing only are layout, not meaning.
        Assert.Equal(Plain($"<mrow>{expected}</mrow>"), Plain(html[(html.IndexOf('>', StringComparison.Ordinal) + 1)..^"</math>".Length]));

        static string Plain(string mathml) => mathml.Replace("<mrow>", "", StringComparison.Ordinal).Replace("</mrow>", "", StringComparison.Ordinal);
    }

    [Fact]
    public void Escapes_words_and_says_the_formula_in_plain_text() =>
        Assert.StartsWith(
            "<math display=\"block\" alttext=\"R&amp;D cost &#xF7; people\"><mrow><mfrac>",
            FormulaMathML.Write(Formula.Parse("cost / people")!, n => n == "cost" ? "R&D cost" : n),
            StringComparison.Ordinal);
}
