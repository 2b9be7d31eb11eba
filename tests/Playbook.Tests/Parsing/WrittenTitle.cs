using System.Text;
using System.Text.RegularExpressions;

namespace Playbook.Tests.Parsing;

/// <summary>Titles as people type them, without a thought of YAML; and what they meant by one.</summary>
internal static partial class WrittenTitle
{
    private static readonly string[] Words =
        ["Ticket", "it's", "C#", "F #", "#general", "# 1", "42", "null", "~", "yes", "2026-03-01", "café", "ｶﾅ", "用户", "😀", "👩‍👩‍👧", "🏳️‍🌈", "x", "C:\\temp", "and/or", "[Draft]", "{a}", "(b)", "https://x.y/#z"];

    private const string Signs = "#:,'\"[]{}()&*!|>%@`?-~=<\\/.;+^$_";

    private static readonly string[] Joints = [" ", " ", " ", "", " #", ": ", " - ", "  ", ", ", " — ", "\\"];

    /// <summary>The title of a number, so that a counterexample shrinks with it.</summary>
    public static string Of(IEnumerable<int> pieces)
    {
        var title = new StringBuilder();
        foreach (var piece in pieces)
        {
            var kind = piece % 3;
            var choice = piece / 3;
            title.Append(kind switch
            {
                0 => Words[choice % Words.Length],
                1 => Signs[choice % Signs.Length].ToString(),
                _ => Joints[choice % Joints.Length],
            });
        }

        return title.ToString();
    }

    /// <summary>Whether a value is all of what was written: without a remark at its end, its quotes undone.</summary>
    public static bool IsAllOf(string written, string value)
    {
        var text = written.Trim(' ');
        return text.StartsWith('\'') ? SingleQuoted().Match(text) is { Success: true } one && one.Groups[1].Value.Replace("''", "'", StringComparison.Ordinal) == value
            : text.StartsWith('"') ? DoubleQuoted().Match(text) is { Success: true } two && Codes().Replace(two.Groups[1].Value, Decode) == value
            : Remark().Replace(text, "") == value;
    }

    private static string Decode(Match code) => code.Value[1] switch { 'n' => "\n", '_' => "\u00A0", var itself => itself.ToString() };

    [GeneratedRegex(@"^'((?:[^']|'')*)'( +#+ +[^ ].*)?$")]
    private static partial Regex SingleQuoted();

    [GeneratedRegex(@"^""((?:[^""\\]|\\.)*)""( +#+ +[^ ].*)?$")]
    private static partial Regex DoubleQuoted();

    [GeneratedRegex(@"\\.")]
    private static partial Regex Codes();

    [GeneratedRegex(@"(^| +)#+ +[^ ].*$")]
    private static partial Regex Remark();
}
