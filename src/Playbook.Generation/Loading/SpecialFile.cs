using System.Runtime.InteropServices;

namespace Playbook.Generation.Loading;

/// <summary>Pipes, sockets and devices. They lie in a folder like files and are never opened, because opening one can wait for ever.</summary>
internal static partial class SpecialFile
{
    private const int CurrentFolder = -100;
    private const int NotThroughLinks = 0x100;
    private const uint TypeOnly = 1;
    private const int PlaceOfMode = 28;
    private const int TypeBits = 0xF000;
    private const int RegularFile = 0x8000;

    /// <summary>False also where the system does not tell.</summary>
    public static bool Is(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        // The base library tells a pipe from a file on no system; of the calls that do, this one alone has one layout on all processors.
        Span<byte> answer = stackalloc byte[256];
        return StatX(CurrentFolder, path, NotThroughLinks, TypeOnly, answer) == 0
            && (MemoryMarshal.Read<ushort>(answer[PlaceOfMode..]) & TypeBits) != RegularFile;
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint wanted, Span<byte> answer);
}
