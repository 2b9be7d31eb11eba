using System.Text;

namespace Playbook.Tests.Writing.Gate;

/// <summary>A page made of numbers: elements opened and closed, mostly in order, and the tree that is written down.</summary>
internal sealed class PageSketch
{
    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();
    private readonly StringBuilder _tree = new();

    private PageSketch()
    {
    }

    public string Html => Finished.Page(_html.ToString());

    /// <summary>What stands in <c>main</c>, as <see cref="TreeText"/> writes it; null when something closes what it did not open.</summary>
    public string? Tree { get; private set; }

    /// <param name="steps">Any numbers.</param>
    /// <param name="names">Of elements that hold others.</param>
    /// <param name="voids">Of elements that hold nothing.</param>
    public static PageSketch Of(IEnumerable<int> steps, string[] names, string[] voids)
    {
        var sketch = new PageSketch();
        var isBalanced = true;
        foreach (var step in steps)
        {
            isBalanced &= sketch.Take(step % 100, step / 100, names, voids);
        }

        while (sketch._open.Count > 0)
        {
            sketch.Close(sketch._open.Peek());
        }

        sketch.Tree = isBalanced ? sketch._tree.ToString() : null;
        return sketch;
    }

    private bool Take(int kind, int which, string[] names, string[] voids)
    {
        switch (kind)
        {
            case < 50:
                var name = names[which % names.Length];
                _html.Append('<').Append(name).Append('>');
                _tree.Append(name).Append('(');
                _open.Push(name);
                return true;
            case < 80 when _open.Count > 0:
                Close(_open.Peek());
                return true;
            case < 90:
                _html.Append('x');
                _tree.Append("'x'");
                return true;
            case < 96:
                var empty = voids[which % voids.Length];
                _html.Append('<').Append(empty).Append('>');
                _tree.Append(empty).Append("()");
                return true;
            default:
                var closed = names[which % names.Length];
                _html.Append("</").Append(closed).Append('>');
                if (_open.Count == 0 || _open.Peek() != closed)
                {
                    return false;
                }

                _open.Pop();
                _tree.Append(')');
                return true;
        }
    }

    private void Close(string name)
    {
        _html.Append("</").Append(name).Append('>');
        _tree.Append(')');
        _open.Pop();
    }
}
