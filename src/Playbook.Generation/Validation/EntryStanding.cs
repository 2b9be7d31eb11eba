using Playbook.Content;

namespace Playbook.Generation.Validation;

/// <summary>What the common fields say about an entry, in the words of the rules.</summary>
internal static class EntryStanding
{
    extension(Entry entry)
    {
        /// <summary>Whether readers may rely on it; an entry that says nothing counts as current.</summary>
        public bool IsCurrent => !entry.IsDraft && entry.Fields.Text("status") is null or "current";

        public bool IsDeprecated => entry.Fields.Text("status") == "deprecated";

        /// <summary>Whether it is of a declared type rather than a plain page.</summary>
        public bool IsTyped => entry.Type.Folder.Length > 0;

        /// <summary>The type's noun without its article: <c>play</c>.</summary>
        public string Noun => entry.Type.Noun[(entry.Type.Noun.IndexOf(' ', StringComparison.Ordinal) + 1)..];

        /// <summary>How long it counts as current after a review, the shorter time of a range; null for always.</summary>
        public Duration? ReviewPeriod => entry.Fields["review-every"] is DurationValue own ? own.Range.From : entry.Type.ReviewEvery;

        /// <summary>Whether a boolean field is <c>true</c>.</summary>
        public bool Says(string field) => entry.Fields[field] is BooleanValue { Value: true };
    }
}
