using System.Collections.Immutable;
using Playbook.Diagnostics;
using Playbook.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Playbook.Generation.Parsing;

/// <summary>
/// Builds the tree from the parser's events, so that nothing of YAML's dark corners is ever expanded: anchors, aliases, tags, merge keys,
/// directives, further documents, deep nesting and huge counts are refused where they stand.
/// </summary>
internal sealed class YamlEventReader
{
    public const int MostLevels = 32;

    private const int MostNodes = 100_000;

    public static readonly DiagnosticRule ForbiddenYaml = new(
        "PB1120", "forbidden-yaml", Severity.Error, "{0} cannot be used in a playbook");

    public static readonly DiagnosticRule TooDeep = new(
        "PB1121", "nested-too-deep", Severity.Error, "nested deeper than {0} levels");

    public static readonly DiagnosticRule TooMany = new(
        "PB1122", "too-many-values", Severity.Error, "more than {0} values in one file");

    private readonly SourceFile _file;
    private readonly TextSpan _part;
    private readonly DiagnosticBag _diagnostics;
    private readonly Parser _parser;
    private readonly Stack<int> _openBrackets = [];
    private readonly ImmutableArray<YamlEntry>.Builder _fields = ImmutableArray.CreateBuilder<YamlEntry>();
    private int _nodes;
    private int _readTo;

    private YamlEventReader(SourceFile file, TextSpan part, DiagnosticBag diagnostics)
    {
        _file = file;
        _part = part;
        _readTo = part.Start;
        _diagnostics = diagnostics;
        _parser = new Parser(new StringReader(file.Text.Substring(part.Start, part.Length)));
    }

    /// <summary>The tree; an empty map for blank text; after a diagnostic, a map of what stood before the mistake.</summary>
    public static YamlNode Read(SourceFile file, TextSpan part, DiagnosticBag diagnostics)
    {
        var reader = new YamlEventReader(file, part, diagnostics);
        try
        {
            return reader.Document();
        }
        catch (Refused)
        {
            return reader.Remains();
        }
        catch (YamlException exception)
        {
            reader.Mistake(exception.Message, (int)exception.Start.Index).Report(diagnostics);
            return reader.Remains();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException or IndexOutOfRangeException or NullReferenceException)
        {
            // The parser's own bug for some unclosed brackets: no position, no message worth showing.
            reader.Mistake("", reader._readTo - part.Start).Report(diagnostics);
            return reader.Remains();
        }
    }

    // The title is usually among them, so that the rest of the playbook still finds the entry.
    private YamlMapping Remains() => new(_file.At(_part.Start, 0), _fields.ToImmutable(), isWhole: false);

    private YamlMistake Mistake(string message, int index) => new()
    {
        File = _file,
        Part = _part,
        Message = message,
        At = Math.Clamp(_part.Start + index, _part.Start, _part.End),
        ReadTo = _readTo,
        OpenBracket = _openBrackets.TryPeek(out var open) ? open : null,
    };

    private YamlNode Document()
    {
        Take<StreamStart>();
        if (_parser.Current is StreamEnd)
        {
            return new YamlMapping(_file.At(_part.Start, 0), []);
        }

        var start = Take<DocumentStart>();
        var at = _part.Start + (int)start.Start.Index;
        if (!start.IsImplicit && at < _part.End && _file.Text[at] == '%')
        {
            Refuse(ForbiddenYaml, start.Start.Index, 1, "a directive (`%`)").Help("delete the line");
            throw new Refused();
        }

        var root = Node(1);
        Take<DocumentEnd>();
        if (_parser.Current is DocumentStart second)
        {
            Refuse(ForbiddenYaml, second.Start.Index, 3, "a second document").Help("keep one file for each entry, or delete the `---`");
            throw new Refused();
        }

        return root;
    }

    private YamlNode Node(int level)
    {
        var current = _parser.Current!;
        Guard(current, level);
        return current switch
        {
            Scalar scalar => Value(scalar),
            SequenceStart list => Sequence(list, level),
            MappingStart map => Mapping(map, level),
            _ => throw new InvalidOperationException(),
        };
    }

    private YamlScalar Value(Scalar scalar)
    {
        Take<Scalar>();
        var start = _part.Start + (int)scalar.Start.Index;
        var span = _file.At(start, _part.Start + (int)scalar.End.Index - start);
        return new YamlScalar(YamlScalarText.Map(span, scalar.Value, scalar.Style), scalar.Style switch
        {
            ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted => YamlStyle.Quoted,
            ScalarStyle.Literal or ScalarStyle.Folded => YamlStyle.Block,
            _ => YamlStyle.Plain,
        });
    }

    private YamlSequence Sequence(SequenceStart list, int level)
    {
        Open(list.Style == SequenceStyle.Flow, list);
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        while (_parser.Current is not SequenceEnd)
        {
            var item = Node(level + 1);
            if (list.Style == SequenceStyle.Block)
            {
                RefuseTab(item.Span.Span.Start);
            }

            items.Add(item);
        }

        return new YamlSequence(Close(list.Style == SequenceStyle.Flow, items.FirstOrDefault(), items.LastOrDefault()), items.ToImmutable());
    }

    private YamlMapping Mapping(MappingStart map, int level)
    {
        // In "[a, b: c]" the parser finds a map without brackets of its own, and cannot say where it starts.
        var first = (int)map.Start.Index + _part.Start;
        var bracketed = map.Style == MappingStyle.Flow && first < _part.End && _file.Text[first] == '{' && first >= _readTo - 1;
        Open(bracketed, map);
        var entries = level == 1 ? _fields : ImmutableArray.CreateBuilder<YamlEntry>();
        while (_parser.Current is not MappingEnd)
        {
            var key = Key(level);
            if (map.Style == MappingStyle.Block)
            {
                RefuseTab(key.Span.Span.Start);
            }

            entries.Add(new YamlEntry(key, Node(level + 1)));
        }

        return new YamlMapping(Close(bracketed, entries.FirstOrDefault()?.Key, entries.LastOrDefault()?.Value), entries.ToImmutable());
    }

    private YamlScalar Key(int level)
    {
        var current = _parser.Current!;
        Guard(current, level + 1);
        if (current is not Scalar name)
        {
            Refuse(ForbiddenYaml, current.Start.Index, 1, "a name made of several values").Help("write one word before the colon");
            throw new Refused();
        }

        if (name.Value == "<<")
        {
            Refuse(ForbiddenYaml, name.Start.Index, 2, "a merge key (`<<`)").Help("write the fields out");
            throw new Refused();
        }

        return Value(name);
    }

    private void Guard(ParsingEvent current, int level)
    {
        if (level > MostLevels)
        {
            Refuse(TooDeep, current.Start.Index, 1, MostLevels).Help("move the inner values up, or put the text in quotes");
            throw new Refused();
        }

        if (++_nodes > MostNodes)
        {
            Refuse(TooMany, current.Start.Index, 1, MostNodes).Help("split the file");
            throw new Refused();
        }

        var feature = current switch
        {
            AnchorAlias => "an alias (`*`)",
            NodeEvent { Anchor.IsEmpty: false } => "an anchor (`&`)",
            NodeEvent { Tag.IsEmpty: false } => "a tag (`!`)",
            _ => null,
        };
        if (feature is not null)
        {
            var start = _part.Start + (int)current.Start.Index;
            var line = YamlMistake.RestOfLine(_file, start, _part.End);
            _diagnostics.Report(ForbiddenYaml, line, feature)
                .Help("if it is part of the text, put the value in quotes")
                .Fix(line, YamlMistake.InQuotes(line.Text), safe: false);
            throw new Refused();
        }
    }

    // A tab looks like two, four or eight spaces, depending on who looks.
    private void RefuseTab(int start)
    {
        var lineStart = start;
        while (lineStart > _part.Start && _file.Text[lineStart - 1] is not ('\n' or '\r'))
        {
            lineStart--;
        }

        var before = _file.Text.AsSpan(lineStart, start - lineStart);
        var blank = before.Length - before.TrimStart(" \t").Length;
        if (before[..blank].Contains('\t'))
        {
            YamlMistake.ReportTab(_file, lineStart, _diagnostics);
            throw new Refused();
        }
    }

    private void Open(bool bracketed, ParsingEvent start)
    {
        if (bracketed)
        {
            _openBrackets.Push(_part.Start + (int)start.Start.Index);
        }

        Advance(start);
    }

    private SourceSpan Close(bool bracketed, YamlNode? first, YamlNode? last)
    {
        var end = _parser.Current!;
        var here = _part.Start + (int)end.Start.Index;
        var span = bracketed
            ? _file.At(TextSpan.FromBounds(_openBrackets.Pop(), Math.Min(here + 1, _part.End)))
            : _file.At(TextSpan.FromBounds(first?.Span.Span.Start ?? here, last?.Span.Span.End ?? here));

        // What the parser trips over next is behind this bracket, not inside it.
        _readTo = Math.Max(_readTo, span.Span.End);
        Advance(end);
        return span;
    }

    private T Take<T>()
        where T : ParsingEvent
    {
        if (_parser.Current is null)
        {
            _parser.MoveNext();
        }

        var taken = _parser.Current as T ?? throw new InvalidOperationException();
        Advance(taken);
        return taken;
    }

    private void Advance(ParsingEvent current)
    {
        if (current is Scalar or SequenceStart or MappingStart)
        {
            _readTo = Math.Max(_readTo, _part.Start + (int)current.End.Index);
        }

        _parser.MoveNext();
    }

    private DiagnosticBuilder Refuse(DiagnosticRule rule, long index, int length, params object?[] values)
    {
        var start = Math.Min(_part.Start + (int)index, _part.End);
        return _diagnostics.Report(rule, _file.At(start, Math.Min(length, _part.End - start)), values);
    }

    /// <summary>Ends reading after a diagnostic, from any depth.</summary>
    private sealed class Refused : Exception;
}
