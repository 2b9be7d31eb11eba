namespace Playbook.Generation.Writing.Gate;

/// <summary>The files of the search index are scripts that say one thing: here is JSON. The theme's own scripts are the theme's.</summary>
internal static class SearchCheck
{
    private static ReadOnlySpan<byte> Opening => "playbook.search.file("u8;

    private static ReadOnlySpan<byte> Closing => ")\n"u8;

    public static Fault? FirstFault(string path, ReadOnlySpan<byte> script)
    {
        if (!script.StartsWith(Opening))
        {
            return path.StartsWith("search/", StringComparison.Ordinal) ? new Fault(0, "it does not hand its data to the search") : null;
        }

        return script.EndsWith(Closing) && JsonCheck.IsJson(script[Opening.Length..^Closing.Length]) ? null : new Fault(0, "it holds more than data");
    }
}
