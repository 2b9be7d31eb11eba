using Markdig.Syntax.Inlines;
using Playbook.Content;
using Playbook.Files;
using Playbook.Text;
using SourceSpan = Playbook.Text.SourceSpan;

namespace Playbook.Generation.Parsing.Markdown;

internal sealed partial class BodyWriter
{
    // Where the words of each link of the current leaf stand in the section; parallel to the end of _links.
    private readonly List<(int Start, int End)> _linkWords = [];
    private int _linkDepth;
    private int _leafStart;

    private void WriteLink(LinkInline link)
    {
        if (link.Reference is { Label: ['^', ..] } note)
        {
            WriteNestedNote(link, note);
            return;
        }

        var target = TargetOf(link);
        var place = PlaceOf(link);
        var index = _linkDepth == 0 && IsSafe(target, UrlUse.Link, place) ? AddLink(LinkKind.Link, target, place, link.Title) : -1;
        if (index < 0)
        {
            WriteInlines(link);
            return;
        }

        WriteBetweenGaps(index, link);
    }

    private void WriteBetweenGaps(int index, ContainerInline words)
    {
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkStart, index));
        _linkDepth++;
        WriteInlines(words);
        _linkDepth--;
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkEnd, index));
        EndWords(index);
    }

    private void WriteImage(LinkInline image)
    {
        var target = TargetOf(image);
        var place = PlaceOf(image);
        var alternative = PlainWords.Of(image, _source.Masks);
        WritePicture(LinkKind.Image, target, place, alternative, _isCaptioned ? null : image.Title);
    }

    private void WritePicture(LinkKind kind, string target, SourceSpan place, string alternative, string? title)
    {
        if (!IsSafe(target, UrlUse.Resource, place))
        {
            Text(alternative);
            return;
        }

        if (IsTableFile(target))
        {
            Report(MarkdownRules.InlineTable, place, Shown(target)).Help("put it on a line of its own with a blank line before and after it");
            Text(alternative);
            return;
        }

        if (string.IsNullOrWhiteSpace(alternative))
        {
            Report(MarkdownRules.SilentPicture, place, Shown(target)).Help($"write what it shows between the brackets: `![what it shows]({Shown(target)})`");
        }

        var index = AddLink(kind, target, place, title, alternative);
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.Image, index));
        _words.Append(alternative);
        EndWords(index);
    }

    private void WriteAutolink(AutolinkInline autolink)
    {
        var target = autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url;
        var place = _source.Locate(autolink.Span.Start + 1, autolink.Url.Length);
        if (_linkDepth > 0 || !IsSafe(target, UrlUse.Link, place))
        {
            Text(autolink.Url);
            return;
        }

        var index = AddLink(LinkKind.Autolink, target, place, title: null);
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkStart, index));
        Text(autolink.Url);
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkEnd, index));
        EndWords(index);
    }

    /// <summary>What is not published as a target is no mistake in running text: it stays text.</summary>
    private void WriteBareLink(BareLink bare)
    {
        var target = Cleaned(bare.Target, bare.Span);
        if (_linkDepth > 0 || !UrlPolicy.Check(target, UrlUse.Link).IsAllowed)
        {
            Text(bare.Words);
            return;
        }

        var index = AddLink(LinkKind.Autolink, target, Locate(bare.Span), title: null);
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkStart, index));
        Text(bare.Words);
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkEnd, index));
        EndWords(index);
    }

    private void WriteWikiLink(WikiLink wiki)
    {
        if (wiki.Target.Trim('_').Equals("toc", StringComparison.OrdinalIgnoreCase) && wiki.Words is null)
        {
            Text(wiki.Written);
            return;
        }

        if (_linkDepth > 0)
        {
            Text(wiki.Words ?? wiki.Target);
            return;
        }

        var index = AddLink(LinkKind.Wiki, CodeMarks.Without(wiki.Target), Locate(wiki.TargetSpan), title: null);
        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkStart, index));
        if (wiki.Words is { } words)
        {
            Text(words);
        }
        else
        {
            _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkText, index));
            _words.Append(CodeMarks.Without(wiki.Target));
        }

        _gaps.Add(new HtmlGap(_html.Length, HtmlGapKind.LinkEnd, index));
        EndWords(index, hasWords: wiki.Words is not null);
    }

    /// <summary>A blank that did not end the target stood between angle brackets, <c>[a](&lt;my notes.md&gt;)</c>, and is part of it.</summary>
    private string TargetOf(LinkInline link) => WithoutBlanks(Cleaned(link.Url ?? string.Empty, link.Span));

    private static string WithoutBlanks(string target) => target.Trim(' ').Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>A target without the template tags of another generator.</summary>
    private string Cleaned(string target, Markdig.Syntax.SourceSpan place)
    {
        if (_source.Masks is not { } masks || !Masks.IsMasked(target))
        {
            return target;
        }

        if (!Masks.HasTag(target))
        {
            return masks.Uncover(target);
        }

        ReportTemplateTag(place);
        return Masks.FromRoot(target);
    }

    private SourceSpan PlaceOf(LinkInline link)
    {
        var span = link.UrlSpan;
        if (span.IsEmpty || span.End >= _source.Text.Length || (link.Reference is null && span.Start < _leafStart))
        {
            span = link.Span;
        }
        else if (span.Length > 1 && _source.Text[span.Start] == '<' && _source.Text[span.End] == '>')
        {
            span = new Markdig.Syntax.SourceSpan(span.Start + 1, span.End - 1);
        }

        return Locate(span);
    }

    private bool IsSafe(string target, UrlUse use, SourceSpan place)
    {
        var verdict = UrlPolicy.Check(target, use);
        if (verdict.IsAllowed)
        {
            return true;
        }

        var isForeign = use == UrlUse.Resource && UrlPolicy.Check(target, UrlUse.Link).Form == UrlForm.Web;
        var report = Report(isForeign ? MarkdownRules.ForeignPicture : MarkdownRules.UnsafeUrl, place, Shown(target.Length == 0 ? place.Text : target)).Label(verdict.Refusal!);
        report.Help(isForeign ? "save the picture beside the page and write its file name" : "write a path, `https://...`, `mailto:...` or `#heading`");
        return false;
    }

    private static string Shown(string target) =>
        string.Concat((target.Length > 80 ? target[..77] + "..." : target).Select(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format ? '\ufffd' : c));

    private int AddLink(LinkKind kind, string target, SourceSpan place, string? title, string? text = null)
    {
        _links.Add(new BodyLink { Kind = kind, Target = target, TargetSpan = place, Title = string.IsNullOrWhiteSpace(title) ? null : title, Text = text });
        _linkWords.Add((_words.Length, -1));
        return _links.Count - 1;
    }

    private void EndWords(int index, bool hasWords = true)
    {
        var words = _linkWords[^(_links.Count - index)];
        _linkWords[^(_links.Count - index)] = (words.Start, _words.Length);
        if (hasWords && _links[index].Text is null)
        {
            _links[index] = _links[index] with { Text = _words.ToString(words.Start, _words.Length - words.Start) };
        }
    }

    /// <summary>Once the paragraph is complete, the sentence around each of its links is known.</summary>
    private void FinishLinks(int first, int leafStart)
    {
        if (_linkWords.Count == 0)
        {
            return;
        }

        string? words = null;
        for (var i = 0; i < _linkWords.Count; i++)
        {
            var (start, end) = _linkWords[i];
            var link = _links[first + i];

            // Only a page of this site can show who links to it.
            if (end < 0 || UrlPolicy.Check(link.Target, UrlUse.Link).Form is UrlForm.Web or UrlForm.Mail or UrlForm.Phone)
            {
                continue;
            }

            words ??= Words(leafStart).ToString();
            if (Sentence.Around(words, start - leafStart, end - leafStart) is { } context)
            {
                _links[first + i] = link with { Context = context };
            }
        }

        _linkWords.Clear();
    }
}
