namespace Playbook.Text;

/// <summary>A place as an editor shows it: line and column from 1; a column is one character (code point), a tab too.</summary>
public readonly record struct TextPosition(int Line, int Column)
{
    public override string ToString() => $"{Line}:{Column}";
}
