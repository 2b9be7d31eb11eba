namespace Playbook.Search.Engine;

/// <summary>
/// The natural logarithm from the four basic operations only. Libraries differ in its last bit, and then two pages with equal scores could
/// change places between the check and the browser.
/// </summary>
internal static class Logarithm
{
    private const double OfTwo = 0.6931471805599453;

    public static double Of(double x)
    {
        var halvings = 0;
        while (x > 1.5)
        {
            x /= 2;
            halvings++;
        }

        var y = (x - 1) / (x + 1);
        var power = y;
        var sum = 0.0;
        for (var k = 1; k < 16; k += 2)
        {
            sum += power / k;
            power *= y * y;
        }

        return (halvings * OfTwo) + (2 * sum);
    }
}
