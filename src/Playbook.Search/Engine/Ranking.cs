namespace Playbook.Search.Engine;

/// <summary>
/// What counts how much. The numbers were tuned on queries that authors wrote as link texts; <c>Client/engine.js</c> has the same ones, and
/// shared vectors hold both to them.
/// </summary>
internal static class Ranking
{
    public static double SameStem { get; set; } = 0.85;
    public static double Prefix { get; set; } = 0.9;
    public static double Joined { get; set; } = 0.95;
    public static double Synonym { get; set; } = 0.8;
    public static double OneSlip { get; set; } = 0.55;
    public static double TwoSlips { get; set; } = 0.45;

    /// <summary>For a name that is the query; falls with the square of the likeness.</summary>
    public static double NameBonus { get; set; } = 4;

    /// <summary>For a name that is the query word for word.</summary>
    public static double ExactBonus { get; set; } = 5;

    public static double CoverPower { get; set; } = 1;

    public static double HeadingBonus { get; set; } = 2;

    public static double PhraseBonus { get; set; } = 1;

    /// <summary>How many of the best pages are looked at again with their headings at hand.</summary>
    public const int LookedAtAgain = 12;

    public const int MostPrefixed = 24;
    public const int MostCorrections = 8;

    private const double Step = 1.22;
    private const double Lowest = 0.5;

    private static readonly double[] Impacts = ImpactsOf();

    public static double ImpactOf(int level) => Impacts[level];

    /// <summary>How much it says that a page has a word which <paramref name="count"/> of all pages have.</summary>
    public static double Rarity(int count, int pages) => Logarithm.Of(1 + ((pages - count + 0.5) / (count + 0.5)));

    /// <summary>How many slips a word of this length may have.</summary>
    public static int SlipsAllowed(int length) => length < 4 ? 0 : length < 8 ? 1 : 2;

    private static double[] ImpactsOf()
    {
        var impacts = new double[Index.Impact.Levels];
        var value = Lowest;
        for (var level = 0; level < impacts.Length; level++)
        {
            impacts[level] = value;
            value *= Step;
        }

        return impacts;
    }
}
