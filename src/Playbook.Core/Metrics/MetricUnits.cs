using System.Collections.Immutable;

namespace Playbook.Metrics;

/// <summary>
/// The unit that a metric's formula gives, read as its author may have meant it. What words leave open is tried: whether 60 turns minutes into hours, and whether
/// "customers lost in a month" is a share of a month. A definition is wrong only where no reading makes it right.
/// </summary>
public sealed class MetricUnits
{
    // Each of more inputs is tried by itself, and all of them together.
    private const int MostTimed = 6;

    private readonly Metric _metric;
    private readonly MetricCatalog _catalog;

    private MetricUnits(Metric metric, MetricCatalog catalog)
    {
        _metric = metric;
        _catalog = catalog;
    }

    /// <summary>What is wrong with the units of a metric, or that nothing is.</summary>
    public static UnitVerdict Judge(Metric metric, MetricCatalog catalog) => new MetricUnits(metric, catalog).Judge();

    /// <summary>The unit of a part of a metric's formula, read by the letter; null where it is not known, or where its parts do not fit.</summary>
    public static Unit? Of(Metric metric, MetricCatalog catalog, FormulaNode part) =>
        Formula.Parse(metric.Formula!.Text.Value.Substring(part.Span.Start, part.Span.Length))?.UnitOf(n => catalog.UnitOf(metric, n)).Unit;

    private UnitVerdict Judge()
    {
        if (_metric.Formula is not { } formula)
        {
            return default;
        }

        var (plain, problem) = formula.UnitOf(Reading(converts: false, []));
        var stated = _metric.UnitOfResult;
        if (stated is not null && Readings().Any(r => formula.UnitOf(r).Unit is { } unit && Ways(unit).Any(u => Stated(stated, u).Any(s => UnitFit.Fits(u, s, IsSame)))))
        {
            return default;
        }

        if (problem is not null)
        {
            return new UnitVerdict(null, problem);
        }

        return plain is null || stated is null || IsShareOfTheMost(plain, stated) ? default : new UnitVerdict(plain, null);
    }

    private IEnumerable<UnitReading> Readings()
    {
        var timed = _metric.Inputs.Where(i => PeriodOf(i) is not null).Select(i => i.Name.Value).ToImmutableArray();
        ImmutableArray<ImmutableArray<string>> choices = timed.Length == 0 ? [[]] : [[], .. timed.Take(MostTimed).Select(t => ImmutableArray.Create(t)), timed];
        return choices.SelectMany(c => new[] { Reading(converts: false, c), Reading(converts: true, c) });
    }

    private static IEnumerable<Unit> Ways(Unit unit) => unit.Converted() is { } converted ? [unit, converted] : [unit];

    // "EUR per user per month" for what one user pays within a window of a month.
    private IEnumerable<Unit> Stated(Unit stated, Unit result)
    {
        yield return stated;
        foreach (var (unit, exponent) in stated.Bases)
        {
            // Euros per month are not euros per user, whatever the window is.
            if (exponent == -1 && result.Counted == stated.Counted && unit.StartsWith("time ", StringComparison.Ordinal) && Periods.In(_metric.Entry.Fields.Text("window") ?? "").Contains(unit["time ".Length..]))
            {
                yield return stated.With(unit, 0);
            }
        }
    }

    private UnitReading Reading(bool converts, ImmutableArray<string> timed) => new()
    {
        UnitOf = name => timed.Contains(name) && _metric.FindInput(name) is { } input
            ? input.Unit.DividedBy(Unit.Of("time " + PeriodOf(input)))
            : _catalog.UnitOf(_metric, name),
        Converts = converts,
        MayJoin = MayJoin,
        IsNumberOfAnswers = name => _metric.Inputs.Any(i => i.TotalOf?.Value == name),
    };

    // "Monthly churn" and "revenue of a month" are per month, whether or not the unit says so.
    private static string? PeriodOf(MetricInput input) =>
        input.Unit.Bases.Keys.Any(b => b.StartsWith("time ", StringComparison.Ordinal)) ? null
        : Periods.In($"{input.Name.Value.Replace('_', ' ')} {input.Meaning}").FirstOrDefault();

    // The sum of all answers over the highest sum they could come to.
    private bool IsShareOfTheMost(Unit result, Unit stated)
    {
        if (result["score"] != 1 || !result.With("score", 0).WithoutCounts().IsPlain || !stated.IsPlain || stated.Tens is not (0 or 2))
        {
            return false;
        }

        var reachable = _metric.Formula!.RangeOf(_catalog.InputsOf(_metric));
        return reachable is { IsExact: true, Values: { Low.Sign: >= 0, High: { } most } } && most == ExactNumber.One.TimesTen(stated.Tens);
    }

    // A word that is the very unit of another input stands for that one.
    private bool IsSame(string stated, string counted) =>
        (CountedThing.IsSame(stated, counted) && (CountedThing.IsAlike(stated, counted) || !Counting(stated).Any() || Counting(counted).Any(c => Counting(stated).Contains(c))))
        || Counting(counted).Any(i => CountedThing.Names($"{i.Name.Value} {i.UnitText}", stated) || CountedThing.IsAlike(stated, CountedThing.NounOf(i.Meaning)));

    private IEnumerable<MetricInput> Counting(string noun) =>
        _metric.Inputs.Where(i => i.Unit.Bases.Keys.Any(b => Unit.IsCount(b) && UnitName.NounOf(b) == noun));

    /// <summary>
    /// Unlike things are added where the author knows what they are together: as parts of one whole, as a share of the very sum,
    /// or under a name of their own, such as contacts for calls and chats.
    /// </summary>
    private bool MayJoin(FormulaNode left, FormulaNode right)
    {
        var parts = left.WithDescendants().Concat(right.WithDescendants()).OfType<NameNode>()
            .Select(n => _metric.FindInput(n.Name)).OfType<MetricInput>().Distinct().ToImmutableArray();
        if (parts.All(p => !p.SubsetOf.IsEmpty || _metric.Inputs.Any(i => i.SubsetOf.Any(s => s.Value == p.Name.Value))))
        {
            return true;
        }

        if (_metric.Formula!.Form is { NamesBelow: { IsEmpty: false } below } form && form.NamesAbove.All(below.Contains))
        {
            return true;
        }

        var nouns = parts.SelectMany(p => p.Unit.Bases.Keys.Where(Unit.IsCount)).Select(UnitName.NounOf).ToImmutableArray();
        return AreAlike(parts)
            || (_metric.UnitOfResult is { } stated && stated.Bases.Keys.Where(Unit.IsCount).Select(UnitName.NounOf)
                .Any(s => s.Length > 0 && !nouns.Contains(s) && CountedThing.IsPerson(s) == nouns.Any(CountedThing.IsPerson)));
    }

    // "Web sign-ups" in people and "branch sign-ups" in registrations.
    private static bool AreAlike(ImmutableArray<MetricInput> parts) => parts.All(a => parts.All(b =>
        a.Unit.Bases.Keys.Where(Unit.IsCount).Select(UnitName.NounOf).All(noun => CountedThing.Names($"{b.Name.Value} {b.UnitText}", noun))));
}

/// <summary>What the units of a metric come to: a unit that is not the one stated, or a part where units do not fit; neither where all is well.</summary>
public readonly record struct UnitVerdict(Unit? Gives, FormulaProblem? Problem);
