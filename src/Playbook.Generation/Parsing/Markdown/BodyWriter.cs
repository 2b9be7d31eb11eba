using System.Collections.Immutable;
using System.Text;
using Markdig.Syntax;
using Playbook.Content;
using Playbook.Diagnostics;
using Playbook.Text;
using SourceSpan = Playbook.Text.SourceSpan;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// Walks one syntax tree once and writes the body: HTML with gaps, and beside it the plain words of every section. Everything else
/// (heading texts, alternative texts, the sentence around a link) is cut out of those words.
/// </summary>
internal sealed partial class BodyWriter : IDisposable
{
    // More problems in one text than anybody reads, or a report shows.
    private const int MaxReports = 500;

    private readonly MarkdownSource _source;
    private readonly MarkdownDocument _document;
    private readonly MarkdownPolicy _policy;
    private readonly DiagnosticBag _diagnostics;
    private readonly bool _isPageBody;
    private readonly string _idPrefix;
    private readonly HtmlBytes _html;
    private readonly StringBuilder _words = new();
    private readonly RepeatedProblems _repeated = new();
    private readonly PageIds _ids;
    private readonly ImmutableArray<HtmlGap>.Builder _gaps = ImmutableArray.CreateBuilder<HtmlGap>();
    private readonly ImmutableArray<BodyLink>.Builder _links = ImmutableArray.CreateBuilder<BodyLink>();
    private readonly ImmutableArray<Heading>.Builder _headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<string>.Builder _anchors = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<TextSection>.Builder _sections = ImmutableArray.CreateBuilder<TextSection>();
    private Located<string>? _leadingHeading;
    private int _depth;
    private int _wordCount;
    private int _reported;

    public BodyWriter(MarkdownSource source, MarkdownDocument document, MarkdownPolicy policy, DiagnosticBag diagnostics, bool isPageBody, string idPrefix, TakenIds taken)
    {
        _source = source;
        _document = document;
        _policy = policy;
        _diagnostics = diagnostics;
        _isPageBody = isPageBody;
        _idPrefix = idPrefix;
        _ids = new PageIds(idPrefix, taken);
        _html = new HtmlBytes(source.Text.Length * 2, (int)Math.Min(int.MaxValue, (source.Text.Length * 20L) + (1 << 20)));
    }

    public MarkdownBody Write()
    {
        TakeGivenIds();
        WriteBlocks(_document, isTight: false);
        EndSection();
        CheckNotes();
        _repeated.ReportTo(_diagnostics, _policy);
        return new MarkdownBody
        {
            Html = _html.Written.ToArray(),
            Gaps = _gaps.DrainToImmutable(),
            Links = _links.DrainToImmutable(),
            Headings = _headings.DrainToImmutable(),
            Anchors = _anchors.DrainToImmutable(),
            Sections = _sections.DrainToImmutable(),
            HasTabs = _tabGroups > 0,
            HasDiagrams = _hasDiagrams,
            WordCount = _wordCount,
            LeadingHeading = _leadingHeading,
        };
    }

    public void Dispose() => _html.Dispose();

    /// <summary>Addresses that authors chose come before those that are made from words.</summary>
    private void TakeGivenIds()
    {
        foreach (var anchor in HeadingAnchors.Of(_document))
        {
            if (!_ids.TryTake(_idPrefix + anchor.Id))
            {
                Report(MarkdownRules.RepeatedAnchor, Locate(anchor.Span), anchor.Id).Help("give every place an address of its own");
            }
        }
    }

    private void EndSection()
    {
        if (_words.Length > 0)
        {
            var text = Words(0).Trim().ToString();
            if (text.Length > 0)
            {
                _sections.Add(new TextSection(_headings.Count - 1, text));
                _wordCount += Count(text);
            }
        }

        _words.Clear();
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        var inWord = false;
        foreach (var c in text)
        {
            var isSpace = char.IsWhiteSpace(c);
            if (!isSpace && !inWord && char.IsLetterOrDigit(c))
            {
                count++;
                inWord = true;
            }
            else if (isSpace)
            {
                inWord = false;
            }
        }

        return count;
    }

    /// <summary>The plain words of the section from an offset on.</summary>
    private ReadOnlySpan<char> Words(int from) => _words.ToString(from, _words.Length - from);

    private void Space()
    {
        if (_words.Length > 0 && _words[^1] != ' ')
        {
            _words.Append(' ');
        }
    }

    /// <summary>Takes back line ends; a gap keeps its place.</summary>
    private void TrimEnd() => _html.TrimEnd(_gaps.Count == 0 ? 0 : _gaps[^1].Offset);

    private void Enter(MarkdownObject at)
    {
        if (++_depth > _policy.MaxDepth)
        {
            throw new LimitException(MarkdownRules.TooDeep, at.Span.Start, _policy.MaxDepth);
        }
    }

    private void Leave() => _depth--;

    private bool HasReportedEnough => _reported >= MaxReports;

    private DiagnosticBuilder Report(DiagnosticRule rule, SourceSpan place, params object?[] values) =>
        (_reported++ < MaxReports ? _diagnostics : new DiagnosticBag()).Report(rule, place, values);

    private SourceSpan Locate(Markdig.Syntax.SourceSpan span) => _source.Locate(span);

    /// <summary>Text for both the page and the words.</summary>
    private void Text(ReadOnlySpan<char> text)
    {
        if (_source.Masks is { } masks && Masks.IsMasked(text))
        {
            text = masks.Uncover(text);
        }

        _html.Text(text);
        _words.Append(text);
    }
}
