namespace Playbook.Search.Engine;

/// <summary>
/// What counts how much. The numbers were tuned on queries that authors wrote as link texts; <c>Client/4-match.js</c> and <c>5-rank.js</c> have the same ones, and
/// shared vectors hold both to them.
/// </summary>
internal static class Ranking
{
    public const double SameStem = 0.85;
    public const double Prefix = 0.9;
    public const double Joined = 0.95;
    public const double Synonym = 0.8;
    public const double OneSlip = 0.7;
    public const double TwoSlips = 0.6;

    /// <summary>For a name that is the query; falls with the square of the likeness.</summary>
    public const double NameBonus = 4;

    /// <summary>For a name that is the query word for word.</summary>
    public const double ExactBonus = 5;

    /// <summary>For a heading that is the query; falls with the square of the likeness.</summary>
    public const double HeadingBonus = 2;

    /// <summary>For the words of the query side by side.</summary>
    public const double PhraseBonus = 2;

    /// <summary>How many of the best pages are looked at again with their headings at hand.</summary>
    public const int LookedAtAgain = 12;

    public const int MostPrefixed = 24;
    public const int MostCorrections = 8;

    /// <summary>Of the words that missing spaces ran together.</summary>
    public const int ShortestPiece = 3;

    /// <summary>The same where no word is spelt anything like it: <c>nodejs</c>.</summary>
    public const int ShortestLonePiece = 2;

    public const int MostPieces = 4;

    /// <summary>
    /// A page is a result when its words say at least this share of what the query's rarest word says by itself, or stand in one of its names.
    /// </summary>
    public const double LeastSaid = 0.5;

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
