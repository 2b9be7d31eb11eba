namespace Playbook.Generation.Writing.Gate;

/// <summary>
/// Opening tags that were found all right before, as they are written. Most tags of a page are those of the page before, letter by letter, and comparing two
/// texts is ten times as fast as reading one; without this the gate would cost a build twice as much as it may. Only tags that mean the same on every page are
/// kept: those with an id or an address are read each time. One for each thread.
/// </summary>
internal sealed class KnownTags
{
    private const int Size = 1024;
    private const int LongestKept = 256;

    private readonly KnownTag?[] _tags = new KnownTag?[Size];
    private readonly int[] _seen = new int[Size];

    /// <summary>The tag that stands at the beginning of this text; null when it is not known.</summary>
    public KnownTag? Find(ReadOnlySpan<char> rest, Space inside)
    {
        // The first bracket may stand between quotes, but then no tag is known that ends there.
        var end = rest[..Math.Min(rest.Length, LongestKept)].IndexOf('>');
        if (end < 1)
        {
            return null;
        }

        var tag = _tags[HashOf(rest[..(end + 1)]) % Size];
        return tag is not null && tag.Inside == inside && rest[..(end + 1)].SequenceEqual(tag.Written) ? tag : null;
    }

    /// <summary>Keeps a tag when it comes the second time.</summary>
    public void Keep(ReadOnlySpan<char> written, Space inside, Element element, int nameLength, bool isSelfClosing)
    {
        if (written.Length > LongestKept)
        {
            return;
        }

        var hash = HashOf(written);
        ref var seen = ref _seen[hash % Size];
        if (seen == hash)
        {
            _tags[hash % Size] = new KnownTag(written.ToString(), inside, element, nameLength, isSelfClosing);
        }

        seen = hash;
    }

    /// <summary>Of a few characters only: two tags with one hash are told apart by their text.</summary>
    private static int HashOf(ReadOnlySpan<char> written)
    {
        var length = written.Length;
        var hash = (length * 31) + written[1];
        hash = (hash * 31) + written[length / 4];
        hash = (hash * 31) + written[length / 2];
        hash = (hash * 31) + written[length * 3 / 4];
        hash = (hash * 31) + written[Math.Max(0, length - 3)];
        return hash & int.MaxValue;
    }
}

internal sealed record KnownTag(string Written, Space Inside, Element Element, int NameLength, bool IsSelfClosing);
