using Playbook.Generation.Linking;

namespace Playbook.Generation.Rendering.Comparisons;

/// <summary>A comparison's rows, each with an address of its own.</summary>
internal sealed class ComparisonDetail(LinkViews links) : IEntryDetail
{
    public string Type => "comparison";

    public void AddTo(View view, LinkedEntry entry)
    {
        if (entry.Parsed.Table is not { } table)
        {
            return;
        }

        view["comparison"] = new View
        {
            ["csv"] = WebAddress.Of(ComparisonCsv.AddressOf(entry.Entry)),
            ["table"] = new View
            {
                ["sides"] = table.Sides.Select(s => new View { ["id"] = s.Id, ["title"] = s.Title }).ToArray(),
                ["rows"] = table.Rows.Select(row => new View
                {
                    ["id"] = row.Id.Value,
                    ["label"] = row.Label.Value,
                    ["cells"] = row.Cells.Select((cell, i) => new View
                    {
                        ["side"] = table.Sides[i].Id,
                        ["sideTitle"] = table.Sides[i].Title,
                        ["html"] = cell is not null && entry.Fragments.TryGetValue(cell, out var body) ? FillGaps.In(body, links) : null,
                    }).ToArray(),
                }).ToArray(),
            },
        };
    }
}
