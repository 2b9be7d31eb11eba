namespace Playbook.Search.Index;

/// <summary>
/// How much a page is about a word, computed when the index is built: a BM25 saturation for each field, summed, kept as one of sixteen
/// steps of 22 %. Only comparison, addition, multiplication, division and square root are used, so every machine gets the same steps.
/// </summary>
internal static class Impact
{
    public const int Levels = 16;

    private const double Lowest = 0.5;
    private const double Step = 1.22;

    private const double Saturation = 1.8;
    private const double NameWeight = 4;
    private const double HeadingWeight = 1.6;
    private const double BodyWeight = 1;
    private const double NameNorm = 0.3;
    private const double HeadingNorm = 0.3;
    private const double BodyNorm = 0.5;

    private static readonly double[] UpperBounds = BoundsOf();

    public static int LevelOf(double impact)
    {
        var level = 0;
        while (level < Levels - 1 && impact >= UpperBounds[level])
        {
            level++;
        }

        return level;
    }

    public static double OfName(int nameLength, double averageLength) => NameWeight * Field(1, nameLength, averageLength, NameNorm);

    public static double OfHeadings(int count, int length, double averageLength) => HeadingWeight * Field(count, length, averageLength, HeadingNorm);

    public static double OfBody(int count, int length, double averageLength) => BodyWeight * Field(count, length, averageLength, BodyNorm);

    /// <summary>
    /// An average rounded to steps of 10 %: were it exact, a word more on one page would change every posting of every shard.
    /// </summary>
    public static double SteadyAverage(long total, int count)
    {
        var exact = count == 0 ? 1 : (double)total / count;
        var steady = 1.0;
        while (steady * 1.1 <= exact)
        {
            steady *= 1.1;
        }

        return steady;
    }

    private static double Field(int count, int length, double average, double norm) =>
        count == 0 ? 0 : count * (Saturation + 1) / (count + (Saturation * (1 - norm + (norm * length / average))));

    private static double[] BoundsOf()
    {
        var bounds = new double[Levels - 1];
        var value = Lowest * Math.Sqrt(Step);
        for (var level = 0; level < bounds.Length; level++)
        {
            bounds[level] = value;
            value *= Step;
        }

        return bounds;
    }
}
