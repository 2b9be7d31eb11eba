using System.Collections.Frozen;
using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Metrics;

/// <summary>
/// A metric's formula, read but never run as code: numbers, names of inputs and of other metrics, <c>+ - * / ^</c>, parentheses and five functions.
/// </summary>
public sealed record Formula
{
    public const int MostTokens = 1_000;

    public const int MostLevels = 64;

    private readonly Lazy<AlgebraicForm?> _form;

    private Formula(MappedText text, FormulaNode root)
    {
        Text = text;
        _form = new(() => AlgebraicForm.Of(root));
        Root = root;
        Names = [.. root.WithDescendants().OfType<NameNode>().Select(n => n.Name).Distinct(StringComparer.Ordinal)];
    }

    public MappedText Text { get; }

    public FormulaNode Root { get; }

    /// <summary>Every input and metric it uses, once each, in the order of the text.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>The calculation, however it is written; null when it is too large to compare, or divides by nothing but zero.</summary>
    public AlgebraicForm? Form => _form.Value;

    /// <summary>Reads a formula; either the formula or the problem is null.</summary>
    /// <param name="text">What the author wrote.</param>
    /// <param name="declared">Names that may hold hyphens, such as another metric's slug; elsewhere a hyphen is a minus.</param>
    public static (Formula? Formula, FormulaProblem? Problem) Parse(MappedText text, IEnumerable<string>? declared = null)
    {
        var hyphenated = (declared ?? []).Where(n => n.Contains('-', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        var lexer = new FormulaLexer(text.Value, hyphenated);
        var tokens = lexer.Read();
        if (lexer.Problem is not null)
        {
            return (null, lexer.Problem);
        }

        var parser = new FormulaParser(text.Value, tokens);
        return parser.Parse() is { } root ? (new Formula(text, root), null) : (null, parser.Problem);
    }

    /// <summary>A formula that stands in no file, such as one of a canonical shape; null when it cannot be read.</summary>
    public static Formula? Parse(string text) =>
        Parse(MappedText.Verbatim(new SourceFile("", text).At(0, text.Length), text)).Formula;

    /// <summary>The characters of the file behind a part of the formula.</summary>
    public SourceSpan Locate(TextSpan span) => Text.Locate(span.Start, span.Length);

    public override string ToString() => Text.Value;
}
