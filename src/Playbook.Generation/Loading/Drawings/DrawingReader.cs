using System.Text;
using System.Text.Unicode;
using System.Xml;
using Playbook.Diagnostics;
using Playbook.Text;

namespace Playbook.Generation.Loading.Drawings;

/// <summary>
/// Writes a drawing anew from an allow-list. What says nothing to a browser goes without a word: notes of the program it was drawn with, its own names,
/// links that nobody can follow inside a picture. What would do something, or show something from elsewhere, is reported at its place, and the drawing
/// is refused: without that part it would be another one.
/// </summary>
internal sealed class DrawingReader
{
    private const int MostLevels = 256;
    private const int MostFaults = 5;
    private const int MostDrawings = 2;

    private readonly SourceFile _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly XmlReader _reader;
    private readonly XmlWriter _writer;
    private readonly DrawingUses _uses = new();
    private readonly int _level;
    private int _faults;

    private DrawingReader(SourceFile file, XmlReader reader, XmlWriter writer, DiagnosticBag diagnostics, int level)
    {
        _level = level;
        _file = file;
        _reader = reader;
        _writer = writer;
        _diagnostics = diagnostics;
    }

    /// <summary>Null, after a diagnostic, when the drawing is refused.</summary>
    public static Drawing? Read(string path, byte[] bytes, DiagnosticBag diagnostics) => Read(path, bytes, diagnostics, level: 0);

    private static Drawing? Read(string path, byte[] bytes, DiagnosticBag diagnostics, int level)
    {
        var hasMark = bytes.AsSpan().StartsWith("\uFEFF"u8);
        var utf8 = bytes.AsMemory(hasMark ? 3 : 0);
        if (!Utf8.IsValid(utf8.Span))
        {
            EncodingProblem.Report(path, bytes, diagnostics);
            return null;
        }

        var file = new SourceFile(path, utf8, hasMark);
        if (DrawingProlog.WithoutType(file, diagnostics) is not { } text)
        {
            return null;
        }

        using var output = new MemoryStream();
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true });
        using (var writer = XmlWriter.Create(output, new XmlWriterSettings { Encoding = new UTF8Encoding(false), OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.Entitize }))
        {
            try
            {
                if (!new DrawingReader(file, reader, writer, diagnostics, level).Rewrite(out var size))
                {
                    return null;
                }

                writer.Flush();
                return new Drawing(output.ToArray(), size);
            }
            catch (XmlException e)
            {
                var at = file.Lines.OffsetOf(new TextPosition(Math.Max(1, e.LineNumber), Math.Max(1, e.LinePosition)));
                diagnostics.Report(DrawingRules.UnreadableDrawing, file.At(at, 0), DrawingProlog.InWords(e)).Help("export the drawing again");
                return null;
            }
        }
    }

    private bool Rewrite(out Linking.PictureSize? size)
    {
        size = null;
        var isFirst = true;
        while (_reader.Read())
        {
            switch (_reader.NodeType)
            {
                case XmlNodeType.ProcessingInstruction when _reader.Name == "xml-stylesheet":
                    _diagnostics.Report(DrawingRules.UnloadedPart, Here(_reader.Name.Length), _reader.Name).Help("write its styles into the drawing");
                    break;
                case XmlNodeType.Element when isFirst:
                    if (_reader.LocalName != "svg" || _reader.NamespaceURI is not (DrawingWords.Svg or ""))
                    {
                        _diagnostics.Report(DrawingRules.UnreadableDrawing, Here(_reader.Name.Length), $"its first element is `{_reader.Name}`, not `svg`").Help("export the drawing again, as SVG");
                        return false;
                    }

                    isFirst = false;
                    size = DrawingSize.Of(_reader);
                    Element(isRoot: true);
                    break;
                case XmlNodeType.Element:
                    Element(isRoot: false);
                    break;
                case XmlNodeType.EndElement:
                    _writer.WriteEndElement();
                    _uses.Close();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when _reader.Depth > 0:
                    _writer.WriteString(_reader.Value);
                    break;
            }

            if (_faults >= MostFaults)
            {
                return false;
            }
        }

        if (_faults == 0 && _uses.IsTooMuch)
        {
            _diagnostics.Report(DrawingRules.UnsafeDrawing, _file.Beginning, "parts that repeat each other without end").Help("draw the parts once, without copies of copies");
            return false;
        }

        return _faults == 0;
    }

    private void Element(bool isRoot)
    {
        var name = _reader.LocalName;
        var isSvg = _reader.NamespaceURI is DrawingWords.Svg or "";
        var isHtml = _reader.NamespaceURI == DrawingWords.Html;
        if (_reader.Depth > MostLevels)
        {
            Refuse(Here(_reader.Name.Length), $"more than {MostLevels} groups in one another", "flatten its groups");
            _faults = MostFaults;
        }
        else if (isSvg && DrawingWords.Active.TryGetValue(name, out var active))
        {
            Refuse(Here(_reader.Name.Length), $"{active}, `{name}`", "export the drawing without it");
            Leave();
        }
        else if (isHtml && !DrawingWords.HtmlElements.Contains(name))
        {
            Refuse(Here(_reader.Name.Length), $"HTML in it, `{name}`", "write labels as text of the drawing");
            Leave();
        }
        else if (isSvg ? !DrawingWords.Elements.Contains(name) : !isHtml)
        {
            // Notes of a program, and what no browser draws.
            Leave();
        }
        else if (isSvg && name == "style")
        {
            Style();
        }
        else
        {
            Begin(name, isHtml, isRoot);
        }
    }

    private void Begin(string name, bool isHtml, bool isRoot)
    {
        _writer.WriteStartElement("", name, isHtml ? DrawingWords.Html : DrawingWords.Svg);
        if (isRoot)
        {
            _writer.WriteAttributeString("xmlns", "xlink", null, DrawingWords.XLink);
        }

        var isEmpty = _reader.IsEmptyElement;
        _uses.Open(_reader.GetAttribute("id"));
        while (_reader.MoveToNextAttribute())
        {
            Attribute(name, isHtml);
        }

        _reader.MoveToElement();
        if (isEmpty)
        {
            _writer.WriteEndElement();
            _uses.Close();
        }
    }

    private void Attribute(string element, bool isHtml)
    {
        var (name, value) = (_reader.LocalName, _reader.Value);
        if (name == "href" && _reader.NamespaceURI is "" or DrawingWords.XLink)
        {
            Reference(element, isHtml, value);
        }
        else if (_reader.NamespaceURI == DrawingWords.Xml && name == "space")
        {
            _writer.WriteAttributeString("xml", "space", DrawingWords.Xml, value);
        }
        else if (_reader.NamespaceURI.Length > 0)
        {
            // Another program's, or the name of a namespace, which is written where it is needed.
        }
        else if (name.StartsWith("on", StringComparison.OrdinalIgnoreCase) && name.Length > 2)
        {
            Refuse(Here(_reader.Name.Length), $"an event handler, `{name}`", "export the drawing without scripts");
        }
        else if (DrawingWords.Styles.Contains(name))
        {
            _uses.Use(value);
            _writer.WriteAttributeString(name, Judged(value, ValueStart()));
        }
        else if (isHtml ? DrawingWords.HtmlAttributes.Contains(name) : DrawingWords.Attributes.Contains(name))
        {
            _writer.WriteAttributeString(name, value);
        }
    }

    private void Reference(string element, bool isHtml, string value)
    {
        // Nobody can follow a link inside a picture.
        if (isHtml || element == "a")
        {
            return;
        }

        value = value.Trim();
        if (element is "image" or "feImage" && DrawingAddress.NestedDrawing(value) is { } bytes)
        {
            if (Nested(bytes) is not { } nested)
            {
                return;
            }

            value = nested;
        }
        else if (DrawingAddress.Fault(value, isFont: false) is { } fault)
        {
            Refuse(Here(_reader.Name.Length), fault, AdviceFor(fault));
            return;
        }

        if (value.StartsWith('#'))
        {
            _uses.UsePart(value[1..]);
        }
        else if (element is not ("image" or "feImage") && value.Length > 0)
        {
            Refuse(Here(_reader.Name.Length), $"data in it that `{element}` would draw", "put the part it draws into the drawing");
            return;
        }

        if (_reader.NamespaceURI.Length == 0)
        {
            _writer.WriteAttributeString("href", value);
        }
        else
        {
            _writer.WriteAttributeString("xlink", "href", DrawingWords.XLink, value);
        }
    }

    /// <summary>A drawing inside the drawing, written anew like the whole.</summary>
    private string? Nested(byte[] bytes)
    {
        var problems = new DiagnosticBag();
        var drawing = _level < MostDrawings ? Read(_file.Path, bytes, problems, _level + 1) : null;
        if (drawing is null)
        {
            var why = problems.ToSorted().FirstOrDefault(p => p.Severity == Severity.Error)?.Message;
            Refuse(Here(_reader.Name.Length), why is null ? "drawings in one another" : $"a drawing in it, of which is said: {why}", "export the drawing without it");
        }

        return drawing is null ? null : "data:image/svg+xml;base64," + Convert.ToBase64String(drawing.Svg);
    }

    /// <summary>A style sheet is judged as a whole: a comment may divide its text.</summary>
    private void Style()
    {
        var type = _reader.GetAttribute("type");
        var place = Here(_reader.Name.Length);
        var (media, isEmpty, css, start) = (_reader.GetAttribute("media"), _reader.IsEmptyElement, new StringBuilder(), -1);
        for (var depth = _reader.Depth; !isEmpty && _reader.Read() && _reader.Depth > depth;)
        {
            if (_reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace)
            {
                start = start < 0 ? Here(0).Span.Start : start;
                css.Append(_reader.Value);
            }
        }

        if (type is not (null or "" or "text/css"))
        {
            return;
        }

        var text = Judged(css.ToString(), start < 0 ? place.Span.Start : start);
        _writer.WriteStartElement("", "style", DrawingWords.Svg);
        if (media is not null)
        {
            _writer.WriteAttributeString("media", media);
        }

        _writer.WriteString(text);
        _writer.WriteEndElement();
    }

    /// <summary>A style without what no browser loads inside a picture.</summary>
    private string Judged(string css, int start)
    {
        var (safe, from) = (new StringBuilder(), 0);
        foreach (var fault in StyleFaults.In(css))
        {
            var place = PlaceOf(css, fault, start);
            if (fault.Replacement is null)
            {
                Refuse(place, fault.What, AdviceFor(fault.What));
                continue;
            }

            _diagnostics.Report(DrawingRules.UnloadedPart, place, fault.What).Help("embed the font in the drawing, or turn its text into paths: until then readers see another font");
            safe.Append(css, from, fault.At - from).Append(fault.Replacement);
            from = fault.At + fault.Length;
        }

        return from == 0 ? css : safe.Append(css, from, css.Length - from).ToString();
    }

    // Where signs are written as entities, the place is that of the whole.
    private SourceSpan PlaceOf(string css, StyleFault fault, int start)
    {
        var at = start + fault.At;
        return at + fault.Length <= _file.Text.Length && string.CompareOrdinal(_file.Text, at, css, fault.At, fault.Length) == 0
            ? _file.At(at, Math.Min(fault.Length, 80))
            : _file.At(start, 0);
    }

    private static string AdviceFor(string fault) =>
        fault.StartsWith("another file", StringComparison.Ordinal) ? "embed the picture or the font in the drawing, or turn its text into paths"
        : fault.StartsWith("data", StringComparison.Ordinal) ? "embed pictures as PNG, JPEG or WebP and fonts as WOFF2"
        : "export the drawing without it";

    /// <summary>Goes to the end of an element whose content is not wanted.</summary>
    private void Leave()
    {
        if (_reader.IsEmptyElement)
        {
            return;
        }

        for (var depth = _reader.Depth; _reader.Read() && _reader.Depth > depth && _faults < MostFaults;)
        {
            if (_reader is { NodeType: XmlNodeType.Element, Depth: > MostLevels })
            {
                Refuse(Here(_reader.Name.Length), $"more than {MostLevels} groups in one another", "flatten its groups");
                _faults = MostFaults;
            }
            else if (_reader.NodeType == XmlNodeType.Element && _reader.NamespaceURI is DrawingWords.Svg or DrawingWords.Html && DrawingWords.Active.TryGetValue(_reader.LocalName, out var active))
            {
                Refuse(Here(_reader.Name.Length), $"{active}, `{_reader.LocalName}`", "export the drawing without it");
            }
        }
    }

    private SourceSpan Here(int length)
    {
        var position = (IXmlLineInfo)_reader;
        var at = _file.Lines.SpanOfLine(position.LineNumber).Start + position.LinePosition - 1;
        return _file.At(Math.Min(at, _file.Text.Length), Math.Min(length, Math.Max(0, _file.Text.Length - at)));
    }

    // Behind the name of the attribute come an equals sign and a quote, with blanks between them.
    private int ValueStart()
    {
        var name = Here(0).Span.Start;
        var quote = _file.Text.AsSpan(name).IndexOfAny('"', '\'');
        return quote < 0 ? name : name + quote + 1;
    }

    private void Refuse(SourceSpan place, string what, string advice)
    {
        _faults++;
        _diagnostics.Report(DrawingRules.UnsafeDrawing, place, what).Help(advice);
    }
}
