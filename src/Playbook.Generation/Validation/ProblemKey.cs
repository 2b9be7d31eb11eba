using System.Security.Cryptography;
using System.Text;
using Playbook.Diagnostics;

namespace Playbook.Generation.Validation;

/// <summary>What makes two reports the same problem in two versions of a file: the rule, the file, and the words of message and line, wherever the line stands.</summary>
internal readonly record struct ProblemKey(string Code, string Path, string Fingerprint)
{
    private const int FingerprintBytes = 6;

    public static ProblemKey Of(Diagnostic diagnostic)
    {
        var line = diagnostic.Span is { } span ? span.File.At(span.File.Lines.SpanOfLine(span.Start.Line)).Text.Trim() : "";
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Message}\n{line}"));
        return new ProblemKey(diagnostic.Rule.Code, diagnostic.Path, Convert.ToHexStringLower(hash.AsSpan(0, FingerprintBytes)));
    }
}
