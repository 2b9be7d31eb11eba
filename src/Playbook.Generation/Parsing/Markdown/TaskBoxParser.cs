using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;

namespace Playbook.Generation.Parsing.Markdown;

/// <summary>
/// <c>- [ ] open</c> and <c>- [x] done</c>, at the start of an item only: elsewhere <c>[x]</c> is text, and <c>[x](target)</c> is a link.
/// </summary>
internal sealed class TaskBoxParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.Block?.Inline?.FirstChild is null
        && processor.Inline is null
        && slice.PeekChar(2) == ']'
        && slice.PeekChar(3) is ' ' or '\t'
        && base.Match(processor, ref slice);
}
