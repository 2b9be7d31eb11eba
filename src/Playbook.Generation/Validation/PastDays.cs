using Playbook.Content;

namespace Playbook.Generation.Validation;

/// <summary>Days on which something has happened, and the last day on which something can have.</summary>
internal static class PastDays
{
    extension(PlaybookSettings settings)
    {
        /// <summary>The last day that has come; null measures none. A day named in the settings that the clock has left behind is a problem of its own.</summary>
        public DateOnly? LatestDay => settings is { AsOfPlace: not null, AsOf: { } asOf, Today: { } today } && today > asOf ? today : settings.AsOf;
    }

    /// <summary>Every such day in some fields.</summary>
    public static IEnumerable<DateValue> In(FieldValue value) => value switch
    {
        DateValue { Field.Past: true } date => [date],
        ListValue list => list.Items.SelectMany(In),
        MapValue map => map.Entries.SelectMany(e => In(e.Value)),
        _ => [],
    };
}
