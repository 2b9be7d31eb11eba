using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Playbook.Text;

namespace Playbook.Content;

/// <summary>A field's value, read and found to be of the declared kind, with the characters it came from.</summary>
public abstract record FieldValue(SourceSpan Span);

/// <summary>Plain text, an enum word, a formula or an address.</summary>
public sealed record TextValue(MappedText Text) : FieldValue(Text.Span)
{
    public string Value => Text.Value;
}

/// <summary>Text to be read as Markdown.</summary>
public sealed record MarkdownValue(MappedText Text) : FieldValue(Text.Span);

/// <param name="Value">The number.</param>
/// <param name="Written">As the author wrote it, so that <c>4.20</c> keeps its precision.</param>
/// <param name="Span">Where it stands.</param>
public sealed record NumberValue(decimal Value, string Written, SourceSpan Span) : FieldValue(Span);

public sealed record BooleanValue(bool Value, SourceSpan Span) : FieldValue(Span);

/// <param name="Value">The day.</param>
/// <param name="Field">The declaration: whether the day has to have come.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DateValue(DateOnly Value, Field Field, SourceSpan Span) : FieldValue(Span);

/// <param name="Range">The shortest and the longest it can be, the same where one length was written.</param>
/// <param name="Span">Where it stands.</param>
public sealed record DurationValue(DurationRange Range, SourceSpan Span) : FieldValue(Span)
{
    /// <summary>The longest it can be: the time to have at hand.</summary>
    public Duration Value => Range.To;
}

/// <summary>Another entry, as the author wrote its name. <see cref="PlaybookModel.Target"/> finds it.</summary>
/// <param name="Text">An id (<c>metric/nps</c>), a slug, a title, an abbreviation or an alias.</param>
/// <param name="Field">The declaration: which types it may point at, and what it is called from the other end.</param>
public sealed record ReferenceValue(MappedText Text, Field Field) : FieldValue(Text.Span)
{
    public string Written => Text.Value;
}

public sealed record ListValue(ImmutableArray<FieldValue> Items, SourceSpan Span) : FieldValue(Span);

/// <summary>Named parts in the order written; a declared map or a free table.</summary>
public sealed record MapValue(ImmutableArray<FieldEntry> Entries, SourceSpan Span) : FieldValue(Span)
{
    public FieldValue? this[string name]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key.Value == name)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    public bool TryGet<T>(string name, [NotNullWhen(true)] out T? value)
        where T : FieldValue
    {
        value = this[name] as T;
        return value is not null;
    }

    /// <summary>The text of a text field; null when it is not there.</summary>
    public string? Text(string name) => this[name] switch
    {
        TextValue text => text.Value,
        MarkdownValue markdown => markdown.Text.Value,
        ReferenceValue reference => reference.Written,
        _ => null,
    };

    /// <summary>The items of a list field; a missing one is empty.</summary>
    public ImmutableArray<FieldValue> Items(string name) => this[name] is ListValue list ? list.Items : [];

    /// <summary>The items that are of one kind; a missing list is empty.</summary>
    public IEnumerable<T> Items<T>(string name)
        where T : FieldValue => Items(name).OfType<T>();

    /// <summary>The key's characters, for a rule about the field as a whole; null when it is not there.</summary>
    public SourceSpan? KeySpan(string name)
    {
        foreach (var entry in Entries)
        {
            if (entry.Key.Value == name)
            {
                return entry.Key.Span;
            }
        }

        return null;
    }
}

/// <summary>One named part of a map, with where its name stands.</summary>
public sealed record FieldEntry(Located<string> Key, FieldValue Value);
