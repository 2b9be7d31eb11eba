namespace Playbook.Text;

/// <summary>A stretch of a text: zero-based, in UTF-16 units, end exclusive.</summary>
public readonly record struct TextSpan(int Start, int Length)
{
    public int End => Start + Length;

    public static TextSpan FromBounds(int start, int end) => new(start, end - start);
}
