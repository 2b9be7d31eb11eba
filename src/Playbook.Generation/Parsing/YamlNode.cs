using System.Collections.Immutable;
using Playbook.Text;

namespace Playbook.Generation.Parsing;

/// <summary>A piece of YAML that knows its characters. Immutable; no anchors, aliases or tags, so a walk always ends.</summary>
public abstract class YamlNode(SourceSpan span)
{
    /// <summary>Quotes and brackets included; a block list or map reaches from its first to its last item.</summary>
    public SourceSpan Span { get; } = span;
}

/// <summary>A single value, always text: what it means is for the field's declaration to say.</summary>
public sealed class YamlScalar(MappedText text, YamlStyle style) : YamlNode(text.Span)
{
    public MappedText Text { get; } = text;

    public YamlStyle Style { get; } = style;

    public string Value => Text.Value;

    /// <summary>Whether nothing was written at all, as in <c>owner:</c>, or YAML's word for it; an empty pair of quotes is something.</summary>
    public bool IsNothing => Style == YamlStyle.Plain && (Value.Length == 0 || IsNull);

    /// <summary>Whether it is one of the words with which YAML says nothing.</summary>
    public bool IsNull => Style == YamlStyle.Plain && Value is "~" or "null" or "Null" or "NULL";

    /// <summary>Whether more stands in the file than was read; that is reported already.</summary>
    public bool IsCut { get; private init; }

    /// <summary>The same value, known to be less than somebody wrote.</summary>
    public YamlScalar CutShort() => new(Text, Style) { IsCut = true };
}

/// <summary>How an author wrote a single value.</summary>
public enum YamlStyle
{
    Plain,

    /// <summary>In single or double quotes.</summary>
    Quoted,

    /// <summary>Indented below <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}

/// <summary>Several values in order.</summary>
public sealed class YamlSequence(SourceSpan span, ImmutableArray<YamlNode> items) : YamlNode(span)
{
    public ImmutableArray<YamlNode> Items { get; } = items;
}

/// <summary>Named values in order; no name comes twice.</summary>
public sealed class YamlMapping(SourceSpan span, ImmutableArray<YamlEntry> entries, bool isWhole = true) : YamlNode(span)
{
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <summary>False when reading ended at a mistake: more names may follow than could be read.</summary>
    public bool IsWhole { get; } = isWhole;

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == key)
            {
                return entry;
            }
        }

        return null;
    }
}

/// <summary>One <c>name: value</c>.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
