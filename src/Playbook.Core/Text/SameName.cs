namespace Playbook.Text;

/// <summary>Holds two names to be one where only letter case or the way an accent is written tells them apart.</summary>
public sealed class SameName : IEqualityComparer<string>
{
    private SameName()
    {
    }

    public static SameName Comparer { get; } = new();

    public bool Equals(string? x, string? y) =>
        string.Equals(x, y, StringComparison.OrdinalIgnoreCase)
        || (x is not null && y is not null && string.Equals(ComposedLetters.Compose(x), ComposedLetters.Compose(y), StringComparison.OrdinalIgnoreCase));

    public int GetHashCode(string obj) => StringComparer.OrdinalIgnoreCase.GetHashCode(ComposedLetters.Compose(obj));
}
