using System.Collections.Immutable;
using Markdig.Syntax;
using Playbook.Generation.Parsing.Diagrams;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    private bool _hasDiagrams;

    /// <summary>A fenced block <c>flow</c> or <c>tree</c> is drawn; words behind the name are its caption.</summary>
    private bool TryWriteDiagram(CodeBlock code)
    {
        if (code is not FencedCodeBlock { Info: "flow" or "tree" } fence)
        {
            return false;
        }

        var before = _reported;
        var text = new DiagramText(LinesOf(code), _source.Locate, (rule, place, values) => Report(rule, place, values));
        var title = (fence.Arguments ?? "").Trim();
        var isDrawn = fence.Info == "flow" ? WriteFlow(text, title) : WriteTree(text, title);
        if (!isDrawn && _reported == before)
        {
            var example = fence.Info == "flow" ? "`Research -> Define: findings`" : "a line for each branch, indented under the one it hangs on";
            Report(DiagramRules.Empty, _source.LocateLine(code.Span.Start), fence.Info).Help($"write {example}");
        }

        return isDrawn;
    }

    private ImmutableArray<(string Text, int Offset)> LinesOf(CodeBlock code) =>
        [.. Enumerable.Range(0, code.Lines.Count).Select(i => code.Lines.Lines[i].Slice).Select(s => (_source.Masks?.Uncover(s.AsSpan()) ?? s.ToString(), s.Start))];

    private bool WriteFlow(DiagramText text, string title)
    {
        if (new FlowReader(text).Read() is not { } flow)
        {
            return false;
        }

        var name = NameOfDiagram(title);
        _hasDiagrams = true;
        _html.Raw("<figure class=\"diagram\">\n"u8);
        WriteCaption(title);
        _html.Raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\""u8);
        _html.Text(name);
        _html.Raw("\">"u8);
        _html.Literal(FlowDrawing.Of(flow, name));
        _html.Raw("</div>\n<details><summary>"u8);
        _html.Text(_policy.Words.DiagramAsList);
        _html.Raw("</summary>\n<ul>\n"u8);
        for (var step = 0; step < flow.Steps.Length; step++)
        {
            WriteStepOfList(flow, step);
        }

        _html.Raw("</ul>\n</details>\n</figure>\n"u8);
        return true;
    }

    private void WriteStepOfList(Flow flow, int step)
    {
        var arrows = flow.Arrows.Where(a => a.From == step).ToList();
        if (arrows.Count == 0 && flow.Arrows.Any(a => a.To == step))
        {
            return;
        }

        _html.Raw("<li>"u8);
        Space();
        Text(flow.Steps[step]);
        for (var i = 0; i < arrows.Count; i++)
        {
            _html.Raw(i == 0 ? " "u8 : "; "u8);
            _html.Text(i == 0 ? _policy.Words.LeadsTo + " " : "");
            Space();
            Text(flow.Steps[arrows[i].To]);
            if (arrows[i].Label.Length > 0)
            {
                _html.Raw(" ("u8);
                Space();
                Text(arrows[i].Label);
                _html.Raw(")"u8);
            }
        }

        Space();
        _html.Raw("</li>\n"u8);
    }

    /// <summary>A tree is a list inside a list, which its style draws: it wraps on a phone, and needs no second version for those who cannot see it.</summary>
    private bool WriteTree(DiagramText text, string title)
    {
        var roots = new TreeReader(text).Read();
        if (roots.IsEmpty)
        {
            return false;
        }

        _hasDiagrams = true;
        _html.Raw("<figure class=\"diagram\">\n"u8);
        WriteCaption(title);
        _html.Raw("<ul class=\"tree\">\n"u8);
        WriteBranches(roots);
        _html.Raw("</ul>\n</figure>\n"u8);
        return true;
    }

    private void WriteBranches(IEnumerable<Branch> branches)
    {
        foreach (var branch in branches)
        {
            _html.Raw("<li><span class=\"tree__name\">"u8);
            Space();
            Text(branch.Name);
            Space();
            _html.Raw("</span>"u8);
            if (branch.Children.Count > 0)
            {
                _html.Raw("\n<ul>\n"u8);
                WriteBranches(branch.Children);
                _html.Raw("</ul>\n"u8);
            }

            _html.Raw("</li>\n"u8);
        }
    }

    private string NameOfDiagram(string title)
    {
        var words = title.Length > 0 ? title : _headings.Count > 0 ? _headings[^1].Text : _leadingHeading?.Value;
        var name = string.IsNullOrWhiteSpace(words) ? _policy.Words.Diagram : $"{_policy.Words.Diagram}: {words}";
        return Numbered(name);
    }
}
