using System.ComponentModel;
using System.Diagnostics;

namespace Playbook.Cli;

/// <summary>The user's browser.</summary>
internal static class Browser
{
    /// <summary>Opens an address; where there is no browser, the address was printed all the same.</summary>
    public static void Open(Uri address)
    {
        try
        {
            using var _ = Process.Start(new ProcessStartInfo(address.AbsoluteUri) { UseShellExecute = true });
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"no browser could be opened; go to {address}");
        }
    }
}
