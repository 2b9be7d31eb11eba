using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Playbook.Metrics;

namespace Playbook.Generation.Rendering.Metrics;

/// <summary>Typesets a formula as MathML that browsers draw by themselves; the plain text stands beside it for everyone else.</summary>
internal static class FormulaMathML
{
    /// <param name="formula">The formula.</param>
    /// <param name="label">What to call a name.</param>
    public static string Write(Formula formula, Func<string, string> label)
    {
        var html = new StringBuilder("<math display=\"block\" alttext=\"")
            .Append(HtmlEncoder.Default.Encode(formula.ToText(label)))
            .Append("\"><mrow>");
        Append(html, formula.Root, label);
        return html.Append("</mrow></math>").ToString();
    }

    private static void Append(StringBuilder html, FormulaNode node, Func<string, string> label)
    {
        switch (node)
        {
            case NumberNode number:
                html.Append("<mn>").Append(number.Written).Append("</mn>");
                break;
            case NameNode name:
                html.Append("<mtext>").Append(HtmlEncoder.Default.Encode(label(name.Name))).Append("</mtext>");
                break;
            case NegationNode negation:
                html.Append("<mo>\u2212</mo>");
                AppendGroup(html, negation.Operand, label, FormulaText.BindingOf(negation.Operand) < 4);
                break;
            case PowerNode power:
                html.Append("<msup>");
                AppendGroup(html, power.Base, label, FormulaText.BindingOf(power.Base) < 5);
                html.Append("<mn>").Append(CultureInfo.InvariantCulture, $"{power.Exponent}</mn></msup>");
                break;
            case OperationNode { Operator: FormulaOperator.Divide } quotient:
                AppendFraction(html, quotient, label);
                break;
            case OperationNode operation:
                // A fraction bar holds its parts together by itself.
                AppendGroup(html, operation.Left, label, NeedsGroup(operation.Left, operation, FormulaText.BindingOf(operation.Left) < FormulaText.BindingOf(operation)));
                html.Append("<mo>").Append(FormulaText.SignOf(operation.Operator)).Append("</mo>");
                AppendGroup(html, operation.Right, label, NeedsGroup(operation.Right, operation, FormulaText.NeedsGroupOnTheRight(operation)));
                break;
            case CallNode call:
                AppendCall(html, call, label);
                break;
        }
    }

    private static bool NeedsGroup(FormulaNode part, OperationNode whole, bool inText) =>
        inText && !(part is OperationNode { Operator: FormulaOperator.Divide } && FormulaText.BindingOf(whole) <= 2);

    private static void AppendFraction(StringBuilder html, OperationNode quotient, Func<string, string> label)
    {
        html.Append("<mfrac><mrow>");
        Append(html, quotient.Left, label);
        html.Append("</mrow><mrow>");
        Append(html, quotient.Right, label);
        html.Append("</mrow></mfrac>");
    }

    private static void AppendCall(StringBuilder html, CallNode call, Func<string, string> label)
    {
        html.Append("<mi>").Append(call.Function.ToString().ToLowerInvariant()).Append("</mi><mo>(</mo>");
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            html.Append(i == 0 ? "" : "<mo>,</mo>");
            Append(html, call.Arguments[i], label);
        }

        html.Append("<mo>)</mo>");
    }

    private static void AppendGroup(StringBuilder html, FormulaNode node, Func<string, string> label, bool grouped)
    {
        html.Append(grouped ? "<mrow><mo>(</mo>" : "<mrow>");
        Append(html, node, label);
        html.Append(grouped ? "<mo>)</mo></mrow>" : "</mrow>");
    }
}
