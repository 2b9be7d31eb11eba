using Playbook.Text;

namespace Playbook.Search;

/// <summary>A promise about search: whoever types this finds that page, no further down than so.</summary>
/// <param name="Query">As typed, with its place in the file of promises.</param>
/// <param name="Expected">The entry's id, such as <c>metric/csat</c>, or its address.</param>
/// <param name="Within">The last place that keeps the promise; 1 is the first.</param>
public sealed record GoldenQuery(Located<string> Query, Located<string> Expected, int Within);
