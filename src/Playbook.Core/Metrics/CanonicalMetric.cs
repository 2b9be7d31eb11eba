using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>A well-known metric and the ways of calculating it that deserve its name.</summary>
public sealed record CanonicalMetric
{
    /// <summary>As the field <c>canonical</c> spells it.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>Names by which a metric is recognised, in lower case; a title that ends with one counts.</summary>
    public required ImmutableArray<string> Names { get; init; }

    /// <summary>The answers of its survey; null for a metric that asks nobody.</summary>
    public Interval? Scale { get; init; }

    public required MetricDirection Direction { get; init; }

    /// <summary>Whether it is a number of points, although it can be calculated like a percentage.</summary>
    public bool IsInPoints { get; init; }

    public required ImmutableArray<CanonicalShape> Shapes { get; init; }

    public required ImmutableArray<CanonicalRole> Roles { get; init; }

    /// <summary>Ways seen in print that are something else, for the advice to an author.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];

    public CanonicalRole RoleNamed(string name) => Roles.First(r => r.Name == name);

    /// <summary>Whether a text speaks of this metric.</summary>
    public bool IsNamedIn(string text)
    {
        var words = $" {string.Join(' ', text.ToLowerInvariant().Split([' ', '-', '_', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries))} ";
        return Names.Any(n => words.Contains($" {n} ", StringComparison.Ordinal));
    }

    /// <summary>Whether a title, abbreviation or alias claims to be this metric.</summary>
    public bool IsNamed(string name)
    {
        var words = string.Join(' ', name.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
        return Names.Any(n => words == n || words.EndsWith(" " + n, StringComparison.Ordinal));
    }
}

/// <summary>One way to calculate it.</summary>
/// <param name="Formula">Over the names of roles.</param>
/// <param name="Range">What it can reach, in the unit of the formula.</param>
/// <param name="IsOfShares">Whether its inputs were divided before: each is a share or a percentage.</param>
public sealed record CanonicalShape(Formula Formula, Interval Range, bool IsOfShares = false)
{
    /// <summary>The calculation, and the same as a share: the percentage without its hundred.</summary>
    public ImmutableArray<AlgebraicForm> Forms { get; } =
        [.. new[] { Formula.Form, Formula.Parse($"({Formula}) / 100")?.Form }.OfType<AlgebraicForm>()];

    /// <summary>The same with several names in the place of each role, added up.</summary>
    public IEnumerable<AlgebraicForm> FormsWith(Func<string, IEnumerable<string>> names)
    {
        var text = Written(names);
        return new[] { Formula.Parse(text)?.Form, Formula.Parse($"({text}) / 100")?.Form }.OfType<AlgebraicForm>();
    }

    /// <summary>The formula as text, with several names in the place of each role.</summary>
    public string Written(Func<string, IEnumerable<string>> names)
    {
        var text = Formula.Text.Value;
        foreach (var name in Formula.Root.WithDescendants().OfType<NameNode>().OrderByDescending(n => n.Span.Start))
        {
            text = $"{text[..name.Span.Start]}({string.Join(" + ", names(name.Name))}){text[name.Span.End..]}";
        }

        return text;
    }
}

/// <summary>The part an input plays.</summary>
/// <param name="Name">As formulas of shapes spell it.</param>
/// <param name="Words">How names and meanings of inputs that play it begin a word; empty where anything may.</param>
/// <param name="Not">Words that show another quantity, such as an average where the start of the period belongs.</param>
/// <param name="Answers">The answers that count, for a survey.</param>
public sealed record CanonicalRole(string Name, ImmutableArray<string> Words, ImmutableArray<string> Not, Interval? Answers);
