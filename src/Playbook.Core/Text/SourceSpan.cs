namespace Playbook.Text;

/// <summary>The exact characters of a file that something is about.</summary>
public readonly record struct SourceSpan(SourceFile File, TextSpan Span)
{
    public TextPosition Start => File.Lines.PositionOf(Span.Start);

    public TextPosition End => File.Lines.PositionOf(Span.End);

    public string Text => File.Text.Substring(Span.Start, Span.Length);

    public override string ToString() => $"{File.Path}:{Start}";
}
