using System.Runtime.InteropServices;

namespace Playbook.Generation.Writing;

/// <summary>Swaps two folders. Linux does it in one call; elsewhere two renames leave a moment without the folder.</summary>
internal static partial class FolderExchange
{
    private const int CurrentFolder = -100; // AT_FDCWD
    private const uint Exchange = 2; // RENAME_EXCHANGE

    /// <summary>Puts <paramref name="fresh"/> in the place of <paramref name="target"/>; what stood there is afterwards at <paramref name="fresh"/>, or gone.</summary>
    public static void Replace(string fresh, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.Move(fresh, target);
            return;
        }

        if (OperatingSystem.IsLinux() && RenameAt2(CurrentFolder, fresh, CurrentFolder, target, Exchange) == 0)
        {
            return;
        }

        var old = target + ".old";
        if (Directory.Exists(old))
        {
            Directory.Delete(old, recursive: true);
        }

        Directory.Move(target, old);
        Directory.Move(fresh, target);
        Directory.Delete(old, recursive: true);
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int RenameAt2(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
