using System.Globalization;
using Playbook.Generation.Linking;
using Playbook.Generation.Rendering.Theming;

namespace Playbook.Generation.Rendering.Paths;

/// <summary>A path's items by the day or week they are due, with the time that each part and the whole ask for.</summary>
internal sealed class PathDetail(SiteWords words) : IEntryDetail
{
    public string Type => "path";

    /// <summary>The address of a part of the path on its page.</summary>
    /// <param name="due">Such as <c>week 1</c>.</param>
    public static string IdOf(string due) => $"due-{AddressOf.Slug(due)}";

    public void AddTo(View view, LinkedEntry entry)
    {
        if (view["entry"] is not View { } shown || shown["fields"] is not View fields || fields.GetValueOrDefault("items") is not object[] items)
        {
            return;
        }

        var parts = items.OfType<View>().GroupBy(i => i.GetValueOrDefault("due") as string ?? "", StringComparer.Ordinal).ToArray();
        view["path"] = new View
        {
            ["total"] = Time(parts.Sum(Minutes)),
            ["parts"] = parts.Select(part => new View
            {
                ["id"] = IdOf(part.Key),
                ["due"] = part.Key,
                ["time"] = Time(Minutes(part)),
                ["items"] = part.ToArray(),
            }).ToArray(),
        };
    }

    /// <summary>As people say it: <c>45 min</c>, <c>2 h</c>, <c>2 h 15 min</c>.</summary>
    public string Time(decimal minutes)
    {
        var hours = decimal.Floor(minutes / 60);
        var rest = minutes - (hours * 60);
        var text = hours > 0 ? $"{Number(hours)} {words.Say("h")}" : "";
        return rest > 0 || hours == 0 ? $"{text} {Number(rest)} {words.Say("min")}".TrimStart() : text;
    }

    private static decimal Minutes(IEnumerable<View> items) => items.Sum(i =>
        decimal.TryParse(i.GetValueOrDefault("minutes") as string, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var minutes) ? minutes : 0);

    private string Number(decimal number) => words.Number(number.ToString("0.##", CultureInfo.InvariantCulture));
}
