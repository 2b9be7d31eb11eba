using System.Collections.Concurrent;
using Playbook.Diagnostics;

namespace Playbook.Generation.Rendering.Templating;

/// <summary>What is wrong with a theme's templates, each mistake once however many pages it spoils. Safe for many threads.</summary>
internal sealed class TemplateProblems
{
    private readonly ConcurrentQueue<(TemplateException Problem, string Page)> _found = [];

    public void Add(TemplateException problem, string page) => _found.Enqueue((problem, page));

    public void AddRange(IEnumerable<TemplateException> problems)
    {
        foreach (var problem in problems)
        {
            Add(problem, "");
        }
    }

    public void ReportTo(DiagnosticBag diagnostics)
    {
        foreach (var same in _found.GroupBy(f => (f.Problem.Rule, f.Problem.Place.ToString(), f.Problem.Message)))
        {
            var problem = same.MinBy(f => f.Page, StringComparer.Ordinal).Problem;
            var pages = same.Select(f => f.Page).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            var report = diagnostics.Report(problem.Rule, problem.Place, problem.Message).Help(problem.Help);
            if (pages.Length > 0)
            {
                report.Label(pages.Length == 1 ? $"needed by `{pages[0]}`" : $"needed by `{pages[0]}` and {pages.Length - 1} more");
            }
        }
    }
}
