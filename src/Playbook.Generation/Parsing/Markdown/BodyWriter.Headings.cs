using Markdig.Syntax;
using Playbook.Content;
using Playbook.Text;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    // Open headings, outermost first: the level as written. Their number is the level on the page, so that none is ever skipped.
    private readonly List<int> _outline = [];

    private void WriteHeading(HeadingBlock heading)
    {
        if (_isPageBody && heading.Level == 1 && _headings.Count == 0 && _leadingHeading is null && IsLeading(heading))
        {
            TakeLeadingHeading(heading);
            return;
        }

        if (_headings.Count == _policy.MaxHeadings)
        {
            throw new LimitException(MarkdownRules.TooManyHeadings, heading.Span.Start, _policy.MaxHeadings);
        }

        EndSection();
        var level = LevelOf(heading);
        var text = PlainWords.Of(heading.Inline, _source.Masks);
        var id = IdOf(heading);
        _headings.Add(new Heading(level, text, id, Locate(heading.Span)));

        _html.Raw("<h"u8);
        _html.Number(level);
        _html.Raw(" id=\""u8);
        _html.Text(id);
        _html.Raw("\">"u8);
        WriteLeaf(heading);
        _html.Raw("</h"u8);
        _html.Number(level);
        _html.Raw(">\n"u8);

        // The words of a heading belong to the heading.
        _words.Clear();
    }

    /// <summary>The page shows it as its title; a link to its address still arrives.</summary>
    private void TakeLeadingHeading(HeadingBlock heading)
    {
        var text = PlainWords.Of(heading.Inline, _source.Masks);
        var id = IdOf(heading);
        _leadingHeading = new Located<string>(text, Locate(heading.Inline?.Span is { IsEmpty: false } span ? span : heading.Span));
        WriteAnchor(id);
    }

    private string IdOf(HeadingBlock heading) =>
        HeadingAnchors.Of(heading) is { } given && _givenIds.Add(given.Id) ? _idPrefix + given.Id : _ids.ForHeading(PlainWords.Of(heading.Inline, _source.Masks, isAddress: true));

    private int LevelOf(HeadingBlock heading)
    {
        while (_outline.Count > 0 && _outline[^1] >= heading.Level)
        {
            _outline.RemoveAt(_outline.Count - 1);
        }

        _outline.Add(heading.Level);
        return Math.Min(6, _outline.Count + (_isPageBody ? 1 : 2));
    }

    private static bool IsLeading(HeadingBlock heading)
    {
        if (heading.Parent is not MarkdownDocument document)
        {
            return false;
        }

        foreach (var block in document)
        {
            if (ReferenceEquals(block, heading))
            {
                return true;
            }

            if (block is not (LinkReferenceDefinitionGroup or BlankLineBlock or AttributeLine or HtmlLine { Kind: HtmlLineKind.Comment }))
            {
                return false;
            }
        }

        return false;
    }
}
