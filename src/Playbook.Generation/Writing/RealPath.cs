namespace Playbook.Generation.Writing;

/// <summary>Where a path leads once every symbolic link on the way is followed.</summary>
public static class RealPath
{
    private const int MostLinks = 40;
    private const int TooManyLinks = 40; // ELOOP

    /// <param name="path">Need not exist; what exists of it is followed.</param>
    /// <exception cref="IOException">The links lead round in a circle.</exception>
    public static string Of(string path)
    {
        var rest = new Stack<string>(Path.GetFullPath(path).Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        var root = Path.GetPathRoot(Path.GetFullPath(path))!;
        if (OperatingSystem.IsWindows())
        {
            rest.Pop();
        }

        var real = root;
        for (var links = 0; rest.TryPop(out var segment);)
        {
            if (segment == "..")
            {
                real = Path.GetDirectoryName(real) ?? root;
                continue;
            }

            var next = Path.Combine(real, segment);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"Too many links on the way to `{path}`.", TooManyLinks);
            }

            real = Path.IsPathRooted(target) ? root : real;
            foreach (var part in target.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".").Reverse())
            {
                rest.Push(part);
            }
        }

        return real;
    }
}
