using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>A table as read from a CSV file: every cell knows its characters. A row that was reported may be longer or shorter than the header.</summary>
public sealed record CsvTable(ImmutableArray<MappedText> Header, ImmutableArray<ImmutableArray<MappedText>> Rows)
{
    /// <summary>Which column has a name; -1 when none has.</summary>
    public int ColumnOf(string name)
    {
        for (var i = 0; i < Header.Length; i++)
        {
            if (Header[i].Value == name)
            {
                return i;
            }
        }

        return -1;
    }
}
