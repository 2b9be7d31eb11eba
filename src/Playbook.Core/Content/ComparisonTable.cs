using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Content;

/// <summary>A comparison's cells: what each side says in each row.</summary>
public sealed record ComparisonTable(ImmutableArray<ComparisonSide> Sides, ImmutableArray<ComparisonRow> Rows);

/// <param name="Id">The column's name in the table.</param>
/// <param name="Title">What readers see.</param>
public sealed record ComparisonSide(string Id, string Title);

/// <param name="Id">Stable: the row's address on the page.</param>
/// <param name="Label">What is compared in this row.</param>
/// <param name="Cells">Parallel to the sides; null where nobody filled the cell.</param>
public sealed record ComparisonRow(Located<string> Id, Located<string> Label, ImmutableArray<MarkdownValue?> Cells);
