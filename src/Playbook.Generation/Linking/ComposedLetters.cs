using System.Collections.Frozen;
using System.Text;

namespace Playbook.Generation.Linking;

/// <summary>
/// Joins a letter and the accent that follows it into the one character most keyboards send. macOS writes file names apart, others together.
/// A table of our own: without culture data the runtime's normalisation does nothing.
/// </summary>
internal static class ComposedLetters
{
    // Accent, then base letters and what they become, pairwise.
    private static readonly (char Accent, string Pairs)[] Table =
    [
        ('\u0300', "AÀEÈIÌOÒUÙaàeèiìoòuùNǸnǹ"),
        ('\u0301', "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzź"),
        ('\u0302', "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷ"),
        ('\u0303', "AÃNÑOÕaãnñoõIĨiĩUŨuũ"),
        ('\u0304', "AĀaāEĒeēIĪiīOŌoōUŪuū"),
        ('\u0306', "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭ"),
        ('\u0307', "CĊcċEĖeėGĠgġIİZŻzż"),
        ('\u0308', "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸ"),
        ('\u030A', "AÅaåUŮuů"),
        ('\u030B', "OŐoőUŰuű"),
        ('\u030C', "CČcčDĎdďEĚeěNŇnňRŘrřSŠsšTŤtťZŽzžGǦgǧ"),
        ('\u0327', "CÇcçGĢKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţ"),
        ('\u0328', "AĄaąEĘeęIĮiįUŲuų"),
    ];

    private static readonly FrozenDictionary<(char Letter, char Accent), char> Composed = Table
        .SelectMany(row => row.Pairs.Chunk(2).Select(pair => (Key: (pair[0], row.Accent), Value: pair[1])))
        .ToFrozenDictionary(p => p.Key, p => p.Value);

    public static string Compose(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length > 0 && Composed.TryGetValue((result[^1], c), out var one))
            {
                result[^1] = one;
            }
            else
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }
}
