using System.Globalization;
using Playbook.Diagnostics;
using Playbook.Files;
using Playbook.Text;

namespace Playbook.Generation.Writing.Gate;

/// <summary>What did not pass. A template that is wrong is wrong on every page it draws: the first few in the order of their paths are kept, the rest counted.</summary>
internal sealed class RefusedFiles
{
    private const int MostKept = 20;

    private readonly SortedDictionary<string, (OutputFile File, List<Breach> Breaches)> _kept = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private int _count;

    public void Add(OutputFile file, List<Breach> breaches)
    {
        lock (_lock)
        {
            _count++;
            _kept[file.Path] = (file, breaches);
            if (_kept.Count > MostKept)
            {
                _kept.Remove(_kept.Keys.Last());
            }
        }
    }

    public void Report(DiagnosticBag diagnostics, Func<SitePath, SourceFile?> sourceOf)
    {
        foreach (var (file, breaches) in _kept.Values)
        {
            var finished = new SourceFile("/" + file.Path, file.Content);
            foreach (var breach in breaches)
            {
                var report = diagnostics.Report(GatedFiles.RefusedOutput, finished.At(breach.Start, breach.Length), breach.What)
                    .Help("if the theme is your own, mend its template: docs/theming.md lists what a page may hold")
                    .Help("if it is not, this is a bug of playbook: report it with these lines");
                if (sourceOf(file.Address) is { } source)
                {
                    report.Related(source.Beginning, "the page is written here");
                }

                if (_count > _kept.Count)
                {
                    report.Help(string.Create(CultureInfo.InvariantCulture, $"{_count - _kept.Count} more files are refused; they are probably made by the same template"));
                }
            }
        }
    }
}
