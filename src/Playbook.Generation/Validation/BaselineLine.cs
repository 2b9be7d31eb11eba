using System.Globalization;
using Playbook.Text;

namespace Playbook.Generation.Validation;

/// <summary>A line of the baseline: so many problems of one kind in one file.</summary>
internal sealed record BaselineLine(ProblemKey Key, int Count, SourceSpan Place)
{
    /// <summary>Null where the line is not one that <see cref="Baseline.Describe"/> writes.</summary>
    public static BaselineLine? Parse(SourceSpan place) =>
        place.Text.Split('\t', 4) is [{ Length: > 0 } code, { Length: > 0 } fingerprint, var number, { Length: > 0 } path]
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
        && count > 0
            ? new BaselineLine(new ProblemKey(code, path, fingerprint), count, place)
            : null;
}
