using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>
/// Compares a metric with a well-known one: is there a way to hand its inputs the roles, so that the two formulas are the same calculation?
/// </summary>
public static class CanonicalMatch
{
    // Enough for ten survey items that are told apart by number; past it the names say too little to decide.
    private const int MostTries = 5_000;

    /// <summary>
    /// The shape that a metric has and who plays which role in it, or the shape with the fewest inputs of the wrong answers; null when no shape fits.
    /// </summary>
    public static CanonicalFit? Fit(this CanonicalMetric canonical, Metric metric) =>
        canonical.Shapes
            .SelectMany(shape => Fits(canonical, shape, metric).Concat(FitsOfSums(canonical, shape, metric)))
            .OrderBy(fit => fit.WrongAnswers.Length)
            .FirstOrDefault();

    /// <summary>The role an input says it plays, or seems to play by its name; null when it could play any.</summary>
    public static CanonicalRole? RoleOf(this CanonicalMetric canonical, MetricInput input) =>
        input.Role is { } stated
            ? canonical.Roles.FirstOrDefault(r => r.Name == stated.Value)
            : canonical.Roles.FirstOrDefault(r => Speaks(r.Words, input.Name.Value))
                ?? canonical.Roles.FirstOrDefault(r => Speaks(r.Words, input.Meaning));

    private static IEnumerable<CanonicalFit> Fits(CanonicalMetric canonical, CanonicalShape shape, Metric metric)
    {
        if (metric.Formula is null || shape.Formula.Names.Length != metric.Formula.Names.Length
            || FormOf(metric.Formula) is not { } actual)
        {
            return [];
        }

        var inputs = metric.Formula.Names.Select(metric.FindInput).OfType<MetricInput>().ToImmutableArray();
        return inputs.Length != shape.Formula.Names.Length || (shape.IsOfShares && !inputs.All(i => i.Unit.IsPlain))
            ? []
            : Casts(canonical, shape.Formula.Names, inputs)
                .Take(MostTries)
                .Where(cast => shape.Forms.Any(form => actual.SameAs(form.Rename(role => cast[role].Name.Value))))
                .Select(cast => new CanonicalFit(shape, WrongAnswers(canonical, cast.Select(c => (c.Key, c.Value)))));
    }

    // Satisfied on the web and on the phone, over the answers of both: a part may be played by several inputs, added up.
    private static IEnumerable<CanonicalFit> FitsOfSums(CanonicalMetric canonical, CanonicalShape shape, Metric metric)
    {
        if (metric.Formula is null || metric.Formula.Names.Length <= shape.Formula.Names.Length || shape.IsOfShares || FormOf(metric.Formula) is not { } actual)
        {
            return [];
        }

        var cast = metric.Formula.Names.Select(metric.FindInput).Select(i => i is null ? default : (Role: canonical.RoleOf(i)?.Name, Input: i)).ToImmutableArray();
        if (cast.Any(c => c.Role is null || !shape.Formula.Names.Contains(c.Role) || !MayPlay(canonical, canonical.RoleNamed(c.Role), c.Input!))
            || shape.Formula.Names.Any(r => cast.All(c => c.Role != r)))
        {
            return [];
        }

        var parts = cast.ToLookup(c => c.Role!, c => c.Input!.Name.Value);
        return shape.FormsWith(role => parts[role]).Any(actual.SameAs)
            ? [new CanonicalFit(shape, WrongAnswers(canonical, cast.Select(c => (c.Role!, c.Input!))))]
            : [];
    }

    // Rounding at the end shows a result, it does not change the definition.
    private static AlgebraicForm? FormOf(Formula formula) =>
        formula.Root is CallNode { Function: FormulaFunction.Round } round ? AlgebraicForm.Of(round.Arguments[0]) : formula.Form;

    private static IEnumerable<ImmutableDictionary<string, MetricInput>> Casts(CanonicalMetric canonical, ImmutableArray<string> roles, ImmutableArray<MetricInput> inputs)
    {
        if (roles.IsEmpty)
        {
            return [ImmutableDictionary.Create<string, MetricInput>(StringComparer.Ordinal)];
        }

        var role = canonical.RoleNamed(roles[0]);
        return from input in inputs
               where MayPlay(canonical, role, input)
               from rest in Casts(canonical, roles[1..], inputs.Remove(input))
               select rest.Add(role.Name, input);
    }

    private static bool MayPlay(CanonicalMetric canonical, CanonicalRole role, MetricInput input) =>
        canonical.RoleOf(input) is { } known
            ? known == role && (input.Role is not null || !Speaks(role.Not, input.Name.Value))
            : input.Role is null && !Speaks(role.Not, input.Name.Value) && !Speaks(role.Not, input.Meaning);

    private static ImmutableArray<(MetricInput Input, CanonicalRole Role)> WrongAnswers(CanonicalMetric canonical, IEnumerable<(string Role, MetricInput Input)> cast) =>
    [
        .. cast.OrderBy(c => c.Input.Span.Span.Start)
            .Select(c => (c.Input, Role: canonical.RoleNamed(c.Role)))
            .Where(c => c.Role.Answers is { } answers && c.Input.Answers?.Value != answers),
    ];

    private static bool Speaks(ImmutableArray<string> words, string text)
    {
        var spoken = text.ToLowerInvariant().Split([' ', '-', '_', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => spoken.Any(s => char.IsAsciiDigit(word[^1]) ? s == word : s.StartsWith(word, StringComparison.Ordinal)));
    }
}

/// <summary>A shape of a well-known metric that a formula has.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="WrongAnswers">Inputs that count other answers than their role does; empty when all is as it should be.</param>
public sealed record CanonicalFit(
    CanonicalShape Shape,
    ImmutableArray<(MetricInput Input, CanonicalRole Role)> WrongAnswers);
