using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Playbook.Text;
using Scriban.Syntax;
using ScriptSpan = Scriban.Parsing.SourceSpan;
using ScriptTemplate = Scriban.Template;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>
/// Reads a template: Scriban parses it, and of its language the few forms a theme needs are taken: text, <c>if</c>, <c>for</c>, <c>include</c>, a name for a value, and expressions
/// without arithmetic. What is left out cannot be used against a page, and every value is known by its place in the HTML (<see cref="HtmlPlace"/>) before a page is drawn.
/// </summary>
internal sealed partial class TemplateReader
{
    private readonly Templates _templates;
    private readonly SourceFile _file;
    private readonly string _text;
    private readonly bool[] _isErased;
    private readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _parameters = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Include>.Builder _includes = ImmutableArray.CreateBuilder<Include>();
    private HtmlPlace _place = new();
    private SourceSpan? _opened;
    private int _slots;
    private bool _readsPage;

    private TemplateReader(Templates templates, SourceFile file)
    {
        _templates = templates;
        _file = file;
        _text = file.Text;
        _isErased = Erased(_text);
    }

    /// <exception cref="TemplateException">The template cannot be read, or says what templates cannot say.</exception>
    public static Template Read(Templates templates, SourceFile file) => new TemplateReader(templates, file).Read();

    private Template Read()
    {
        var script = ScriptTemplate.Parse(_text, _file.Path);
        if (script.Messages.FirstOrDefault(m => m.Type == Scriban.Parsing.ParserMessageType.Error) is { } error)
        {
            throw new TemplateException(TemplateRules.Failed, At(error.Span), Lowered(error.Message), "see what templates can say in the theme documentation");
        }

        var parts = Block(script.Page?.Body);
        if (_opened is { } opened)
        {
            throw new TemplateException(TemplateRules.Failed, opened, "this `{{` is not closed", "write `}}` behind the value");
        }

        if (_place.State != HtmlState.Text)
        {
            throw new TemplateException(TemplateRules.UnsafePlace, _file.At(_text.Length, 0), "the file ends inside a tag", "close the tag, or the quotes in it");
        }

        return new Template
        {
            File = _file,
            Parts = parts,
            Slots = _slots,
            Parameters = _parameters,
            Includes = _includes.ToImmutable(),
            ReadsPage = _readsPage,
        };
    }

    private ImmutableArray<Part> Block(ScriptBlockStatement? block)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        foreach (var statement in block?.Statements ?? [])
        {
            switch (Statement(statement))
            {
                case null:
                    break;
                case Literal literal when parts.Count > 0 && parts[^1] is Literal before:
                    parts[^1] = before.Then(literal);
                    break;
                case var part:
                    parts.Add(part);
                    break;
            }
        }

        return parts.ToImmutable();
    }

    private Part? Statement(ScriptStatement statement) => statement switch
    {
        ScriptRawStatement raw => Raw(raw),
        ScriptIfStatement branch => Branch(branch),
        ScriptForStatement loop and not ScriptTableRowStatement => Loop(loop),
        ScriptExpressionStatement { Expression: ScriptAssignExpression assignment } => Assignment(assignment),
        ScriptExpressionStatement { Expression: ScriptFunctionCall { Target: ScriptVariable { Name: "include" } } call } => Include(call),
        ScriptExpressionStatement { Expression: ScriptVariable { Name: "include" } bare } => throw Unsaid(bare.Span, "`include` names no partial", "write `include 'name'`"),
        ScriptExpressionStatement { Expression: { } value } => Value(value),
        ScriptEscapeStatement escape => Escape(escape),
        ScriptEndStatement or ScriptNopStatement or ScriptExpressionStatement => null,
        _ => throw Unsaid(statement.Span, $"templates cannot say `{FirstWord(statement.Span)}`", "there are `if`, `for`, `include` and names for values; all else is the program's"),
    };

    private Part? Escape(ScriptEscapeStatement escape)
    {
        _opened = escape.IsEntering ? At(escape.Span) : null;
        return null;
    }

    private Literal? Raw(ScriptRawStatement raw)
    {
        var (from, length) = (raw.Text.Index, raw.Text.Length);
        var kept = new StringBuilder();
        for (var i = from; i < from + length; i++)
        {
            if (_place is { State: HtmlState.Text, IsPreformatted: false } && char.IsWhiteSpace(_text[i]))
            {
                i = Spaces(i, from + length, kept) - 1;
                continue;
            }

            if (_place.Read(_text.AsSpan(i, from + length - i)) is { } refusal)
            {
                throw new TemplateException(TemplateRules.UnsafePlace, _file.At(i, 1), refusal, "see how templates write HTML in the theme documentation");
            }

            // Attributes may stand on lines of their own.
            if (_place.State is HtmlState.Tag && char.IsWhiteSpace(_text[i]))
            {
                kept.Append(kept is [.., ' '] ? "" : " ");
            }
            else if (!_isErased[i])
            {
                kept.Append(_text[i]);
            }
        }

        return kept.Length == 0 ? null : new Literal(kept.ToString());
    }

    /// <summary>
    /// Keeps what spaces mean: indentation is for those who read the template, and a line that ends behind a start tag or begins with an end tag
    /// puts no space into the element.
    /// </summary>
    /// <returns>Where they end.</returns>
    private int Spaces(int from, int end, StringBuilder kept)
    {
        var to = from;
        var written = new StringBuilder();
        while (to < end && char.IsWhiteSpace(_text[to]))
        {
            if (!_isErased[to])
            {
                written.Append(_text[to]);
            }

            to++;
        }

        var isBreak = _text.AsSpan(from, to - from).Contains('\n');
        var isInner = (from > 0 && _text[from - 1] == '>' && _place.IsOpen) || _text.AsSpan(to).StartsWith("</", StringComparison.Ordinal);
        if (!isBreak)
        {
            kept.Append(written);
        }
        else if (!isInner && written.ToString().Contains('\n', StringComparison.Ordinal))
        {
            kept.Append('\n');
        }

        return to;
    }

    private Part Value(ScriptExpression value)
    {
        var place = At(value.Span);
        var expression = Expression(value);
        var kind = _place.Hole(out var refusal);
        if (refusal is not null)
        {
            throw new TemplateException(TemplateRules.UnsafePlace, place, refusal, "put it into the text of an element or between the quotes of an attribute");
        }

        return expression is Constant constant ? new Literal(PageWriter.Written(constant.Value, kind, place)) : new Hole(expression, kind, place);
    }

    private Branch Branch(ScriptIfStatement branch)
    {
        var condition = Expression(branch.Condition!);
        var before = _place;
        var then = Block(branch.Then);
        var after = _place;
        _place = before;
        ImmutableArray<Part> otherwise = branch.Else switch
        {
            ScriptIfStatement next => [Branch(next)],
            ScriptElseStatement last => Block(last.Body),
            _ => [],
        };
        Meet(after, branch.Span, "both ways of an `if`");
        return new Branch(condition, then, otherwise);
    }

    private Loop Loop(ScriptForStatement loop)
    {
        if (loop.NamedArguments is { Count: > 0 } || loop.Variable is not ScriptVariableGlobal variable)
        {
            throw Unsaid(loop.Span, "templates go through a list from its beginning to its end", "write `for item in list`");
        }

        var list = Expression(loop.Iterator!);
        var hidden = _named.TryGetValue(variable.Name, out var outer) ? outer : (int?)null;
        var slot = _named[variable.Name] = _slots++;
        var before = _place;
        var body = Block(loop.Body);
        Meet(before, loop.Span, "each round of a `for`");
        _ = hidden is { } was ? _named[variable.Name] = was : _named.Remove(variable.Name) ? 0 : 0;
        var otherwise = loop.Else is { } last ? Block(last.Body) : [];
        Meet(before, loop.Span, "each round of a `for`");
        return new Loop(slot, list, body, otherwise, At(loop.Iterator!.Span));
    }

    // A page that is whole on one way and broken on the other would be found by readers.
    private void Meet(HtmlPlace other, ScriptSpan span, string what)
    {
        if (!_place.Meets(other))
        {
            throw new TemplateException(TemplateRules.UnsafePlace, At(span), $"{what} must arrive at the same place of a tag", "close the tag or the quotes where they were opened");
        }

        _place = _place.Joined(other);
    }

    private Assignment Assignment(ScriptAssignExpression assignment)
    {
        if (assignment.Target is not ScriptVariableGlobal { Name: var name } || PageNames.All.Contains(name) || _templates.Words.ContainsKey(name))
        {
            throw Unsaid(assignment.Span, "templates cannot change what they are given", "keep the value under a name of its own");
        }

        var value = Expression(assignment.Value!);
        if (!_named.TryGetValue(name, out var slot))
        {
            _named[name] = slot = _slots++;
        }

        return new Assignment(slot, value);
    }

    private Include Include(ScriptFunctionCall call)
    {
        if (_place.State != HtmlState.Text)
        {
            throw new TemplateException(TemplateRules.UnsafePlace, At(call.Span), "a partial has no place inside a tag", "write the values themselves");
        }

        if (call.Arguments is not [ScriptLiteral { Value: string name }, ..] || !PartialName().IsMatch(name))
        {
            throw Unsaid(call.Span, "`include` names a partial of the theme", "write its name in quotes, such as `include 'chips'`");
        }

        var arguments = ImmutableArray.CreateBuilder<(string, Expression, SourceSpan)>();
        foreach (var argument in call.Arguments.Skip(1))
        {
            if (argument is not ScriptNamedArgument { Name.Name: { } key, Value: { } value })
            {
                throw Unsaid(argument.Span, "a partial is given values by name", $"write `include '{name}' link: ...`");
            }

            arguments.Add((key, Expression(value), At(argument.Span)));
        }

        if (!_templates.HasPartial(name))
        {
            throw _templates.UnknownPartial(At(call.Arguments[0].Span), name);
        }

        var include = new Include(_templates, name, arguments.ToImmutable(), At(call.Span));
        _includes.Add(include);
        return include;
    }

    private SourceSpan At(ScriptSpan span)
    {
        var start = Math.Clamp(span.Start.Offset, 0, _text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, _text.Length);
        var lineEnd = _text.IndexOf('\n', start);
        return _file.At(TextSpan.FromBounds(start, lineEnd >= 0 && lineEnd < end ? lineEnd : end));
    }

    private TemplateException Unsaid(ScriptSpan span, string reason, string help) => new(TemplateRules.Failed, At(span), reason, help);

    private string FirstWord(ScriptSpan span) => _text[Math.Clamp(span.Start.Offset, 0, _text.Length)..].Split([' ', '\n', '}'], 2)[0];

    private static string Lowered(string message) => message.Length == 0 ? message : char.ToLowerInvariant(message[0]) + message[1..].TrimEnd('.');

    /// <summary>Marks the characters of lines that hold nothing but a statement: they leave no line in the page.</summary>
    private static bool[] Erased(string text)
    {
        var erased = new bool[text.Length];
        // A partial ends where its last tag ends: what follows it may stand on the same line.
        erased.AsSpan(text.AsSpan().TrimEnd().Length).Fill(true);
        foreach (Match line in StatementLine().Matches(text))
        {
            erased.AsSpan(line.Groups["before"].Index, line.Groups["before"].Length).Fill(true);
            erased.AsSpan(line.Groups["after"].Index, line.Groups["after"].Length).Fill(true);
        }

        return erased;
    }

    [GeneratedRegex("""^(?<before>[ \t]*)\{\{ ?(?:(?:if|else|end|for|include|#)\b?|\$?\w+ = )[^{}]*\}\}(?<after>[ \t]*(?:\r?\n|\z))""", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex StatementLine();

    [GeneratedRegex("^[a-z0-9]+(?:-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex PartialName();
}
