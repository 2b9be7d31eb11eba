using System.Text;
using Playbook.Files;
using Playbook.Generation;
using Playbook.Generation.Writing;

namespace Playbook.Tests.Rendering.Rituals;

public sealed class RitualCalendarTests
{
    private const string CheckIn = """
        title: Check-in, monthly
        summary: Four kinds of evidence; one hour.
        owner: cx
        reviewed: 2026-10-17
        functions: [ux]
        kind: ritual
        phase: measure
        time: 90 minutes
        cadence: monthly
        agenda:
          - { title: "Hand over: who, what", minutes: 10 }
          - { title: What we saw, minutes: 80 }
        """;

    [Fact]
    public void A_ritual_goes_into_a_calendar()
    {
        var calendar = Built(CheckIn, "title: Our Playbook\nsite-url: https://example.com/\n").Single(f => f.Address.Value == "/plays/check-in/check-in.ics");

        Assert.Equal("text/calendar; charset=utf-8", calendar.MediaType);
        Assert.Equal(
            [
                "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Playbook//Playbook//EN", "BEGIN:VEVENT", "UID:check-in@example.com",
                "DTSTAMP:20261017T000000Z", "DTSTART:20261019T090000", "DURATION:PT90M", "RRULE:FREQ=MONTHLY;BYDAY=3MO",
                "SUMMARY:Check-in\\, monthly", "DESCRIPTION:Four kinds of evidence\\; one hour.\\n\\n- Hand over: who\\, what\\n- What we saw",
                "URL:https://example.com/plays/check-in/", "END:VEVENT", "END:VCALENDAR", "",
            ],
            Text(calendar).Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"));
    }

    [Fact]
    public void Without_an_address_and_a_review_it_still_has_a_name_and_a_day()
    {
        var text = Text(Calendars(Built(CheckIn.Replace("reviewed: 2026-10-17\n", "", StringComparison.Ordinal), "title: Our Playbook\n")).Single());

        Assert.Contains("\r\nUID:check-in@our-playbook\r\nDTSTAMP:19700101T000000Z\r\nDTSTART:19700101T090000\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("URL:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Below_a_path_its_name_and_its_link_say_so()
    {
        var text = Text(Calendars(Built(CheckIn, "title: Tiny\nsite-url: https://example.com/\n", AddressForm.Below("/handbook/"))).Single());

        Assert.Contains("\r\nUID:check-in@example.com/handbook\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nURL:https://example.com/handbook/plays/check-in/\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_page_leads_to_it_from_a_folder_on_disk_too()
    {
        Assert.Contains("href=\"/plays/check-in/check-in.ics\" download>", Page(Built(CheckIn)), StringComparison.Ordinal);

        var portable = Built(CheckIn, addresses: AddressForm.Portable);
        Assert.Contains("href=\"../../plays/check-in/check-in.ics\" download>", Page(portable), StringComparison.Ordinal);
        Assert.Single(Calendars(portable));
    }

    [Fact]
    public void A_ritual_in_a_folder_has_its_file_beside_its_page() =>
        Assert.Equal("/plays/weekly/check-in/check-in.ics", Calendars(Built(CheckIn, file: "plays/weekly/check-in.yml")).Single().Address.Value);

    [Theory]
    [InlineData("cadence: once\n")]
    [InlineData("cadence: when needed\n")]
    [InlineData("")]
    public void What_does_not_repeat_has_none(string cadence)
    {
        var files = Built(CheckIn.Replace("cadence: monthly\n", cadence, StringComparison.Ordinal));

        Assert.Empty(Calendars(files));
        Assert.DoesNotContain(".ics", Page(files), StringComparison.Ordinal);
    }

    private static List<OutputFile> Built(string play, string settings = "title: Tiny\n", AddressForm? addresses = null, string file = "plays/check-in.yml")
    {
        using var playbook = new TinyPlaybook
        {
            ["playbook.yml"] = settings,
            [file] = play,
        };
        var files = new MemoryFiles();
        var request = new SiteRequest { Input = playbook.Folder, Lenient = true, Addresses = addresses ?? AddressForm.Root };
        new SiteBuilder(request).Build(files, TestContext.Current.CancellationToken);
        return [.. files.All];
    }

    private static IEnumerable<OutputFile> Calendars(IEnumerable<OutputFile> files) => files.Where(f => f.Path.EndsWith(".ics", StringComparison.Ordinal));

    private static string Page(IEnumerable<OutputFile> files) => Text(files.Single(f => f.Address.Value == "/plays/check-in/"));

    private static string Text(OutputFile file) => Encoding.UTF8.GetString(file.Content.Span);
}
