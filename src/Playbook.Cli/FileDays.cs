using System.Collections.Frozen;
using System.Globalization;
using Playbook.Text;

namespace Playbook.Cli;

/// <summary>
/// Reads what git tells, newest first, into the day on which each file last changed. A file that was only renamed did not change: its earlier days count
/// under the name it has now. Names are kept with composed accents, however a Mac wrote them.
/// </summary>
internal sealed class FileDays
{
    private const char CommitMark = '\u0001';
    private readonly Dictionary<string, DateOnly> _days = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _now = new(StringComparer.Ordinal);
    private DateOnly? _day;

    /// <summary>A line is a commit's day; or a letter for what became of a file and its name, of a rename both names, with tabs between them.</summary>
    public void Take(string line)
    {
        if (line.StartsWith(CommitMark))
        {
            _day = DateOnly.TryParseExact(line.AsSpan(1), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var parsed) ? parsed : null;
            return;
        }

        switch (line.Split('\t'))
        {
            case [['R', ..], var before, var after]:
                _now[before] = NameOf(after);
                break;
            case [_, var path] when _day is { } day:
                // A branch merged late brings its commits late, so the greatest day counts.
                var name = NameOf(path);
                if (!_days.TryGetValue(name, out var known) || known < day)
                {
                    _days[name] = day;
                }

                break;
        }
    }

    public FrozenDictionary<string, DateOnly> ToFrozen() =>
        _days.GroupBy(d => ComposedLetters.Compose(d.Key), d => d.Value, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.Max(), StringComparer.Ordinal);

    /// <summary>What a file of an earlier commit is called today.</summary>
    private string NameOf(string path) => _now.GetValueOrDefault(path, path);
}
