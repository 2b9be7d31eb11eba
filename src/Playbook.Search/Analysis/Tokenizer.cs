using System.Buffers;
using System.Text;

namespace Playbook.Search.Analysis;

/// <summary>
/// Cuts a text into searchable words: runs of letters and digits, folded; apostrophes dropped, with the <c>s</c> after them at a word's end;
/// <c>a-b</c> also gives <c>ab</c>; scripts without spaces give overlapping pairs of letters. <c>Client/1-words.js</c> has the same rule, and <c>vectors.json</c> holds both to it.
/// </summary>
internal ref struct Tokenizer<TSink>
    where TSink : struct, IWordSink
{
    private static readonly SearchValues<char> AsciiLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    private readonly ref TSink _sink;
    private readonly Span<char> _word;
    private readonly Span<char> _chain;
    private int _length;
    private int _chainLength;
    private int _chainParts;
    private bool _unspaced;

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

            if (c < 0x80)
            {
                i++;
                Sign(LetterKinds.Of(c));
            }
            else
            {
                Rune.DecodeFromUtf16(text[i..], out var rune, out var used);
                i += used;
                Take(rune);
            }

            if (_length > 0 && !char.IsSurrogate(text[i - 1]) && LetterKinds.Of(text[i - 1]) == LetterKind.Apostrophe && IsPossessive(text[i..]))
            {
                i++;
            }
        }

        EndChain();
    }

    /// <summary>Whether nothing but an <c>s</c> is left of the word.</summary>
    private static bool IsPossessive(ReadOnlySpan<char> rest)
    {
        if (rest is not ['s' or 'S', ..])
        {
            return false;
        }

        Rune.DecodeFromUtf16(rest[1..], out var next, out _);
        return rest.Length == 1 || LetterKinds.Of(next.Value) is not (LetterKind.Letter or LetterKind.Unspaced);
    }

    private void Sign(LetterKind kind)
    {
        if (kind == LetterKind.Hyphen)
        {
            EndPart();
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
        }

        _length = Math.Min(_length + run.Length, Words.LongestWord + 1);
    }

    private void Take(Rune rune)
    {
        var kind = LetterKinds.Of(rune.Value);
        if (kind is LetterKind.Letter or LetterKind.Unspaced)
        {
            Fold(rune);
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
            Sign(kind);
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

            if (_chainParts > 1 && _chainLength <= Words.LongestWord)
            {
                _sink.Joined(_chain[.._chainLength]);
            }
        }

        _length = 0;
        _chainLength = 0;
        _chainParts = 0;
        _unspaced = false;
    }

    private void EmitWord()
    {
        if (_length <= Words.LongestWord)
        {
            _sink.Word(_word[.._length]);
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
        _length = 0;
    }
}
