using System.Diagnostics;
using Playbook.Tests;

[assembly: AssemblyFixture(typeof(Playbook.Native.Tests.NativeProgram))]

namespace Playbook.Native.Tests;

/// <summary>The command as one native file, published once for all tests and copied to where nothing else lies.</summary>
public sealed class NativeProgram : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("playbook-native-").FullName;
    private readonly string _file;

    public NativeProgram()
    {
        var published = Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "native", "program")).FullName;

        // What run.sh published a moment ago is not compiled again. Warnings about trimming are errors, as all warnings are.
        var run = Command.Run("dotnet", Repository.Root,
            "publish", Repository.Path("src", "Playbook.Cli"), "-c", "Release", "--ucr",
            "-p:PublishAot=true", "--artifacts-path", Repository.Path("artifacts", "native"), "-o", published, "--nologo");
        Assert.True(run.Code == 0, $"the native program was not made:\n{run.Output}{run.Errors}");
        Files = [.. Directory.EnumerateFiles(published).Select(f => Path.GetFileName(f))];
        _file = Path.Combine(_home, Name);
        File.Copy(Path.Combine(published, Name), _file);
    }

    /// <summary>What publishing leaves.</summary>
    public IReadOnlyList<string> Files { get; }

    private static string Name => OperatingSystem.IsWindows() ? "playbook.exe" : "playbook";

    /// <summary>Runs it in a folder.</summary>
    public Command Run(string folder, params string[] arguments) => Command.Run(_file, folder, arguments);

    /// <summary>Starts it and leaves it running.</summary>
    public Process Start(string folder, params string[] arguments) => Command.Start(_file, folder, arguments);

    /// <summary>The same command compiled as it runs.</summary>
    public static Command RunJit(string folder, params string[] arguments) =>
        Command.Run("dotnet", folder, ["exec", Path.Combine(AppContext.BaseDirectory, "playbook.dll"), .. arguments]);

    public void Dispose() => Directory.Delete(_home, recursive: true);
}
