using System.Runtime.InteropServices;

namespace Playbook.Generation.Writing;

/// <summary>A folder in which another disk begins, such as a container's volume: it cannot be renamed, so it cannot change places with another.</summary>
internal static partial class MountPoint
{
    private const int CurrentFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const uint TypeOnly = 1;
    private const int PlaceOfAttributes = 8;
    private const ulong RootOfMount = 0x2000;

    /// <summary>False also where the system does not tell.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        Span<byte> answer = stackalloc byte[256];
        return StatX(CurrentFolder, path, NotThroughLinks, TypeOnly, answer) == 0
            && (MemoryMarshal.Read<ulong>(answer[PlaceOfAttributes..]) & RootOfMount) != 0;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, Span<byte> answer);
}
