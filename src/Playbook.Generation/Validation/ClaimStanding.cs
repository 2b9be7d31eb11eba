using Playbook.Content;

namespace Playbook.Generation.Validation;

/// <summary>Why a reader should not pass a number on as it stands; said on its page and wherever it is cited.</summary>
internal enum ClaimDoubt
{
    None,

    /// <summary>Nobody knows where it comes from.</summary>
    Unsourced,

    /// <summary>It was measured longer ago than claims count as current.</summary>
    Old,
}

/// <summary>What can be held against a claim.</summary>
internal static class ClaimStanding
{
    extension(Entry entry)
    {
        /// <summary>The graver doubt first; none about entries of other types.</summary>
        /// <param name="today">Null takes no number for old.</param>
        public ClaimDoubt DoubtOn(DateOnly? today) =>
            entry.Type.Name != "claim" ? ClaimDoubt.None
            : entry.Fields["source"] is null ? ClaimDoubt.Unsourced
            : entry.IsOldClaim(today) ? ClaimDoubt.Old
            : ClaimDoubt.None;

        /// <summary>Whether the number was measured longer ago than it counts as current.</summary>
        public bool IsOldClaim(DateOnly? today) =>
            entry.Fields["date"] is DateValue date && entry.ReviewPeriod is { } period && today is { } day && period.After(date.Value) < day;
    }
}
