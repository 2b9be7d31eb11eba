using System.Text;

namespace Playbook.Text;

/// <summary>
/// One contributed file: its path below the input folder (forward slashes) and its text without a byte order mark.
/// The bytes are kept; the decoded text and its line index live only as long as someone works with them, so ten thousand files stay small.
/// </summary>
public sealed class SourceFile
{
    private readonly ReadOnlyMemory<byte> _utf8;
    private readonly WeakReference<string?> _text;
    private readonly WeakReference<LineIndex?> _lines = new(null);

    /// <param name="path">Below the input folder, forward slashes.</param>
    /// <param name="utf8">Valid UTF-8 without a byte order mark; the loader has checked it.</param>
    /// <param name="hasByteOrderMark">Whether the file on disk starts with one, so that a fix can keep it.</param>
    public SourceFile(string path, ReadOnlyMemory<byte> utf8, bool hasByteOrderMark = false)
    {
        Path = path;
        _utf8 = utf8;
        _text = new WeakReference<string?>(null);
        HasByteOrderMark = hasByteOrderMark;
    }

    public SourceFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
        _text.SetTarget(text);
    }

    public string Path { get; }

    public bool HasByteOrderMark { get; }

    public ReadOnlyMemory<byte> Utf8 => _utf8;

    public string Text
    {
        get
        {
            if (!_text.TryGetTarget(out var text))
            {
                text = Encoding.UTF8.GetString(_utf8.Span);
                _text.SetTarget(text);
            }

            return text;
        }
    }

    public LineIndex Lines
    {
        get
        {
            if (!_lines.TryGetTarget(out var lines))
            {
                lines = new LineIndex(Text);
                _lines.SetTarget(lines);
            }

            return lines;
        }
    }

    public SourceSpan At(int start, int length) => new(this, new TextSpan(start, length));

    public SourceSpan At(TextSpan span) => new(this, span);

    /// <summary>The very beginning, for problems that concern the whole file.</summary>
    public SourceSpan Beginning => new(this, new TextSpan(0, 0));

    public override string ToString() => Path;
}
