using System.Collections.Concurrent;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Generation.Writing.Gate;

namespace Playbook.Generation.Writing;

/// <summary>
/// Follows the links of what was really written. Those of authors are checked long before; what is found here was made by a template or by this program.
/// It keeps each target once with the first page that names it, and a number for each id, so that it stays small however many pages there are.
/// </summary>
internal sealed class OutputAudit(AddressForm addresses)
{
    public static readonly DiagnosticRule DeadLink = new("PB5007", "dead-output-link", Severity.Warning, "the finished page has a link to `{0}`, which leads nowhere");

    private readonly ConcurrentDictionary<string, string> _pageOfTarget = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ulong[]> _ids = new(StringComparer.Ordinal);

    /// <summary>Notes the links of one page while it is read; pages may be read by many threads.</summary>
    public ILinkReader Reading(string file) => new LinksOf(file, this);

    /// <summary>Notes what a link may lead to on a page.</summary>
    public void Note(string file, ulong[] ids) => _ids[file] = ids;

    /// <summary>Once everything is written: the links that lead nowhere.</summary>
    public void Report(Func<string, bool> isWritten, DiagnosticBag diagnostics)
    {
        foreach (var (target, page) in _pageOfTarget.OrderBy(t => t.Key, StringComparer.Ordinal))
        {
            if (!LeadsSomewhere(target, isWritten))
            {
                diagnostics.Report(DeadLink, "/" + page, target)
                    .Help("the page's own text is all right: mend the theme's template, or report it to whoever keeps the theme");
            }
        }
    }

    private void Note(string target, string page) =>
        _pageOfTarget.AddOrUpdate(target, page, (_, first) => string.CompareOrdinal(page, first) < 0 ? page : first);

    private bool LeadsSomewhere(string target, Func<string, bool> isWritten)
    {
        var hash = target.IndexOf('#', StringComparison.Ordinal);
        var path = hash < 0 ? target : target[..hash];
        path = path.Split('?')[0];
        if (!path.StartsWith(addresses.BasePath + "/", StringComparison.Ordinal))
        {
            return false;
        }

        var file = new SitePath(Uri.UnescapeDataString(path[addresses.BasePath.Length..])).OutputFile;
        return isWritten(file) && (hash < 0 || HasId(file, Uri.UnescapeDataString(target[(hash + 1)..])));
    }

    private bool HasId(string file, string id) =>
        id is "" or "top" || !_ids.TryGetValue(file, out var ids) || ids.Contains(UsedIds.NumberOf(id));

    /// <summary>A relative address from the root, still encoded: a <c>#</c> in the name of a file begins no fragment. Null for what leads out of the site.</summary>
    private string? Resolved(ReadOnlySpan<char> address, string file)
    {
        var colon = address.IndexOf(':');
        if (address.StartsWith("//") || (colon >= 0 && address.IndexOfAny('/', '#', '?') is var sign && (sign < 0 || colon < sign)))
        {
            return null;
        }

        return address is ['#', ..]
            ? $"{addresses.BasePath}/{file}{address}"
            : new Uri(new Uri("file:///" + file), address.ToString()) is var whole ? whole.AbsolutePath + whole.Fragment : null;
    }

    private sealed class LinksOf(string file, OutputAudit audit) : ILinkReader
    {
        public void Read(ReadOnlySpan<char> address)
        {
            if (address is ['/', not '/', ..] or ['/'])
            {
                // The same on every page: nothing is copied for a link that is known.
                var known = audit._pageOfTarget.GetAlternateLookup<ReadOnlySpan<char>>();
                if (!known.TryGetValue(address, out var first) || string.CompareOrdinal(file, first) < 0)
                {
                    audit.Note(address.ToString(), file);
                }
            }
            else if (audit.Resolved(address, file) is { } target)
            {
                audit.Note(target, file);
            }
        }
    }
}
