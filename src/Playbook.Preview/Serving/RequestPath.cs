namespace Playbook.Preview.Serving;

/// <summary>Reads the address from the request line as it was sent, so that nothing on the way has normalised it.</summary>
internal static class RequestPath
{
    /// <summary>The path, percent-decoded once; null when the request line holds no path.</summary>
    public static string? Of(string rawTarget)
    {
        if (!rawTarget.StartsWith('/'))
        {
            return null;
        }

        var end = rawTarget.AsSpan().IndexOfAny('?', '#');
        return Uri.UnescapeDataString(end < 0 ? rawTarget : rawTarget[..end]);
    }

    /// <summary>The query with its question mark, or nothing.</summary>
    public static string QueryOf(string rawTarget) =>
        rawTarget.IndexOf('?', StringComparison.Ordinal) is >= 0 and var start ? rawTarget[start..] : "";
}
