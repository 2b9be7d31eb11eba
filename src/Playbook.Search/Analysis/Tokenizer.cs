using System.Buffers;
using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>
/// Cuts a text into searchable words: runs of letters and digits with the signs that belong to a name, folded; apostrophes dropped, with the <c>s</c> after them at a word's end.
/// <c>a-b</c> also gives <c>ab</c>, <c>C#</c> also <c>c</c>, <c>customerEffort</c> also its parts; scripts without spaces give overlapping pairs of letters. <c>Client/1-words.js</c> has the same rule, and
/// <c>vectors.json</c> holds both to it.
/// </summary>
internal ref struct Tokenizer<TSink>
    where TSink : struct, IWordSink
{
    private const int MostLooseParts = 3;
    private const int ShortestPart = 2;

    private static readonly SearchValues<char> AsciiLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly ref TSink _sink;
    private readonly Span<char> _word;
    private readonly Span<char> _chain;
    private int _length;
    private int _chainLength;
    private int _chainParts;
    private bool _isLoose;
    private bool _unspaced;
    private char _sign;
    private CapitalBreaks _capitals;

    private Tokenizer(ref TSink sink, Span<char> word, Span<char> chain)
    {
        _sink = ref sink;
        _word = word;
        _chain = chain;
    }

    public static void Read(ReadOnlySpan<char> text, ref TSink sink)
    {
        var tokenizer = new Tokenizer<TSink>(ref sink, stackalloc char[Words.LongestWord + 1], stackalloc char[Words.LongestWord + 1]);
        tokenizer.Read(text);
    }

    private void Read(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                // Nearly all there is to read: whole runs at once.
                var end = text[i..].IndexOfAnyExcept(AsciiLetters);
                var run = end < 0 ? text[i..] : text.Slice(i, end);
                Append(run);
                i += run.Length;
                continue;
            }

            if (SignsAt(text, i) is > 0 and var signs)
            {
                i += signs;
            }
            else if (c < 0x80)
            {
                i++;
                Sign(KindOf(c, text, i));
            }
            else
            {
                Rune.DecodeFromUtf16(text[i..], out var rune, out var used);
                i += used;
                Take(rune);
            }

            if (_length > 0 && LetterKinds.Apostrophes.Contains(text[i - 1], StringComparison.Ordinal) && LetterKinds.IsPossessive(text[i..]))
            {
                i++;
            }
        }

        EndChain();
    }

    /// <summary>Takes the signs at <paramref name="at"/> that belong to the name before or behind them; returns how many characters that were.</summary>
    private int SignsAt(ReadOnlySpan<char> text, int at)
    {
        if (_length > 0 && !_unspaced)
        {
            if (!_capitals.AfterLetter || NameSigns.Ending(text, at, out var ending) is not (> 0 and var taken))
            {
                return 0;
            }

            EmitNamed(ending);
            EndChain();
            return taken;
        }

        if (!NameSigns.Begins(text, at))
        {
            return 0;
        }

        EndChain();
        _sign = NameSigns.Plain(text[at]);
        return 1;
    }

    // `2.5` is no 25.
    private static LetterKind KindOf(char c, ReadOnlySpan<char> text, int next) =>
        c == '.' && next < text.Length && char.IsAsciiDigit(text[next]) && next > 1 && char.IsAsciiDigit(text[next - 2]) ? LetterKind.Break : LetterKinds.Of(c);

    private void Sign(LetterKind kind)
    {
        if (kind is LetterKind.Hyphen or LetterKind.Joint)
        {
            EndPart();
            _isLoose |= kind == LetterKind.Joint;
        }
        else if (kind == LetterKind.Break)
        {
            EndChain();
        }
    }

    private void Append(ReadOnlySpan<char> run)
    {
        if (_unspaced)
        {
            EndChain();
        }

        if (_length + run.Length <= Words.LongestWord)
        {
            Ascii.ToLower(run, _word[_length..], out _);
            _capitals.Take(run, _length);
        }

        _length = Math.Min(_length + run.Length, Words.LongestWord + 1);
    }

    private void Take(Rune rune)
    {
        var kind = LetterKinds.Of(rune.Value);
        if (kind is LetterKind.Letter or LetterKind.Unspaced)
        {
            var place = _length;
            Fold(rune);
            if (_length > 0)
            {
                _capitals.Take(rune, Math.Min(place, _length - 1));
            }
        }
        else
        {
            Sign(kind);
        }
    }

    private void Fold(Rune rune)
    {
        if (!FoldTable.TryFold(rune, out var folded))
        {
            Append(Rune.ToLowerInvariant(rune));
            return;
        }

        foreach (var part in folded.EnumerateRunes())
        {
            Append(part);
        }
    }

    private void Append(Rune rune)
    {
        // A fold may bring in what is no letter: the number sign `⑴` is `(1)`.
        var kind = LetterKinds.Of(rune.Value);
        if (kind is not (LetterKind.Letter or LetterKind.Unspaced))
        {
            Sign(kind == LetterKind.Joint ? LetterKind.Break : kind);
            return;
        }

        Span<char> units = stackalloc char[2];
        foreach (var unit in units[..rune.EncodeToUtf16(units)])
        {
            Append(unit, kind == LetterKind.Unspaced);
        }
    }

    private void Append(char c, bool unspaced)
    {
        if (unspaced != _unspaced)
        {
            EndChain();
            _unspaced = unspaced;
        }

        if (unspaced)
        {
            Pair(c);
        }
        else if (_length <= Words.LongestWord)
        {
            // One unit more than the longest word says that the word is too long.
            _word[_length++] = c;
        }
    }

    // The buffer holds the letter before; _chainParts counts the pairs already given.
    private void Pair(char c)
    {
        _word[_length++] = c;
        if (char.IsHighSurrogate(c))
        {
            return;
        }

        var newest = _length >= 2 && char.IsLowSurrogate(c) ? 2 : 1;
        if (_length > newest)
        {
            _sink.Word(_word[.._length]);
            _chainParts++;
            _word[(_length - newest).._length].CopyTo(_word);
            _length = newest;
        }
    }

    private void EndPart()
    {
        if (_unspaced || _length == 0)
        {
            EndChain();
            return;
        }

        EmitWord();
    }

    private void EndChain()
    {
        if (_unspaced)
        {
            if (_length > 0 && _chainParts == 0)
            {
                _sink.Word(_word[.._length]);
            }
        }
        else
        {
            if (_length > 0)
            {
                EmitWord();
            }

            if (_chainParts > 1 && _chainLength <= Words.LongestWord && !(_isLoose && _chainParts > MostLooseParts))
            {
                _sink.Joined(_chain[.._chainLength]);
            }
        }

        _chainLength = 0;
        _chainParts = 0;
        _isLoose = false;
        _unspaced = false;
        EndWord();
    }

    private void EmitWord()
    {
        if (_sign != '\0')
        {
            EmitNamed("");
            return;
        }

        if (_length <= Words.LongestWord)
        {
            _sink.Word(_word[.._length]);
            EmitParts();
        }

        if (_chainLength + _length <= Words.LongestWord)
        {
            _word[.._length].CopyTo(_chain[_chainLength..]);
            _chainLength += _length;
        }
        else
        {
            _chainLength = Words.LongestWord + 1;
        }

        _chainParts++;
        EndWord();
    }

    /// <summary>Gives a word with its signs, and without them as a part of it. It is joined with nothing.</summary>
    private void EmitNamed(string ending)
    {
        var begins = _sign == '\0' ? 0 : 1;
        var length = begins + _length + ending.Length;
        if (length <= Words.LongestWord)
        {
            Span<char> named = stackalloc char[Words.LongestWord];
            named[0] = _sign;
            _word[.._length].CopyTo(named[begins..]);
            ending.CopyTo(named[(begins + _length)..]);
            _sink.Word(named[..length]);
            _sink.Part(_word[.._length]);
            EmitParts();
            foreach (var (before, after) in NameSigns.Spoken(_sign, ending))
            {
                EmitSpoken(before, after);
            }
        }

        EndWord();
    }

    /// <summary><c>.NET</c> is also <c>dotnet</c>.</summary>
    private void EmitSpoken(string before, string after)
    {
        var length = before.Length + _length + after.Length;
        if (length <= Words.LongestWord)
        {
            Span<char> spoken = stackalloc char[Words.LongestWord];
            before.CopyTo(spoken);
            _word[.._length].CopyTo(spoken[before.Length..]);
            after.CopyTo(spoken[(before.Length + _length)..]);
            _sink.Joined(spoken[..length]);
        }
    }

    private void EmitParts()
    {
        for (var start = 0; _capitals.Any && start < _length;)
        {
            var end = Math.Min(_length, _capitals.EndOfPart(start, _length));
            if (end - start >= ShortestPart)
            {
                _sink.Part(_word[start..end]);
            }

            start = end;
        }
    }

    private void EndWord()
    {
        _length = 0;
        _sign = '\0';
        _capitals = default;
    }
}
