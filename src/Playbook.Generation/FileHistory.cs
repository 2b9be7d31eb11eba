using System.Collections.Frozen;

namespace Playbook.Generation;

/// <summary>When the files of a playbook last changed, as version control has it.</summary>
/// <param name="LastChanged">The day of the last commit by path below the input folder; accents composed; files never committed are missing.</param>
/// <param name="Gap">Why there are no days, where there is a reason to tell.</param>
public sealed record FileHistory(FrozenDictionary<string, DateOnly> LastChanged, FileHistoryGap Gap = FileHistoryGap.None)
{
    public static FileHistory Empty { get; } = new(FrozenDictionary<string, DateOnly>.Empty);
}

public enum FileHistoryGap
{
    None,

    /// <summary>The clone holds only the last commits, so most files would seem to have changed just now.</summary>
    Shallow,

    /// <summary>Reading was given up, to be done with the build.</summary>
    TooLong,
}
