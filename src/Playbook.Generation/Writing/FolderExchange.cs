using System.Runtime.InteropServices;

namespace Playbook.Generation.Writing;

/// <summary>Swaps two files or folders. Linux does it in one call; elsewhere renames leave a moment without one of them.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint ExchangeFlag = 2; // RENAME_EXCHANGE

    /// <summary>Both change places; what stood at <paramref name="target"/> is at <paramref name="fresh"/> afterwards.</summary>
    /// <param name="between">Where the old folder lies for a moment where the system cannot do both at once; nothing is there.</param>
    public static void Swap(string fresh, string target, string between)
    {
        if (TryExchange(fresh, target))
        {
            return;
        }

        Directory.Move(target, between);
        Directory.Move(fresh, target);
        Directory.Move(between, fresh);
    }

    public static bool TryExchange(string one, string other) =>
        OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, one, CurrentFolder, other, ExchangeFlag) == 0;

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
