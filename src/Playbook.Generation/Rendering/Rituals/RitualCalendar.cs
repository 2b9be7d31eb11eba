using System.Globalization;
using Playbook.Content;
using Playbook.Files;

namespace Playbook.Generation.Rendering.Rituals;

/// <summary>A play that repeats as a file for calendars, beside its page. It starts at nine wherever its reader is, and can be moved there.</summary>
/// <param name="siteTitle">Tells the rituals of one playbook from those of another where the site's address is unknown.</param>
/// <param name="siteUrl">Where the site is reached; null leaves out the link back.</param>
internal sealed class RitualCalendar(string siteTitle, Uri? siteUrl)
{
    /// <summary>Such as <c>/plays/monthly-check-in/monthly-check-in.ics</c>; null for an entry that does not repeat.</summary>
    public static SitePath? AddressOf(Entry entry) => entry.Type.Name == "play" && Recurrence.Repeats(entry.Fields.Text("cadence"))
        ? new SitePath($"{entry.Address.Value}{entry.Id.Slug.Split('/')[^1]}.ics")
        : null;

    /// <summary>The file; null for an entry that does not repeat. A review is the only day a play has, so it starts there: a build must not ask a clock.</summary>
    public OutputFile? Of(Entry entry)
    {
        if (AddressOf(entry) is not { } address)
        {
            return null;
        }

        var reviewed = entry.Fields["reviewed"] is DateValue day ? day.Value : DateOnly.FromDateTime(DateTime.UnixEpoch);
        var first = Recurrence.FirstWorkday(reviewed);
        var text = new CalendarText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//Playbook//Playbook//EN")
            .Line("BEGIN", "VEVENT")
            .Text("UID", $"{entry.Id.Slug}@{Place()}")
            .Line("DTSTAMP", Iso(reviewed) + "T000000Z")
            .Line("DTSTART", Iso(first) + "T090000");
        if (entry.Fields["time"] is DurationValue time)
        {
            text.Line("DURATION", Recurrence.Length(time.Value));
        }

        text.Line("RRULE", Recurrence.Of(entry.Fields.Text("cadence"), first)!)
            .Text("SUMMARY", entry.Title.Value)
            .Text("DESCRIPTION", Description(entry));
        if (siteUrl is not null)
        {
            text.Line("URL", new Uri(siteUrl, entry.Address.Value[1..]).AbsoluteUri);
        }

        text.Line("END", "VEVENT").Line("END", "VCALENDAR");
        return new OutputFile(address, text.ToUtf8(), "text/calendar; charset=utf-8");
    }

    // A host may have several playbooks, each below a path of its own.
    private string Place() => siteUrl is null ? Linking.AddressOf.Slug(siteTitle) : siteUrl.IdnHost + new Uri(siteUrl, ".").AbsolutePath.TrimEnd('/');

    private static string Description(Entry entry)
    {
        var agenda = entry.Fields.Items<MapValue>("agenda").Select(item => item.Text("title")).Where(title => !string.IsNullOrWhiteSpace(title)).ToList();
        var list = string.Concat(agenda.Select(title => $"\n- {title}"));
        return agenda.Count == 0 ? entry.Summary ?? "" : $"{entry.Summary}\n{list}".Trim();
    }

    private static string Iso(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
}
