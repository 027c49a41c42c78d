using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Benchmarks;

/// <summary>This program compiled ahead of time with all it uses, as the packed tool is: what is measured in a fresh process would otherwise be the compiler.</summary>
internal static class Precompiled
{
    /// <summary>Publishes it.</summary>
    /// <param name="folder">Where to.</param>
    /// <returns>The dll to start with <c>dotnet</c>.</returns>
    internal static string Publish(string folder)
    {
        var start = new ProcessStartInfo("dotnet",
        [
            "publish", Path.Combine(Clone.Root(), "tests", "Benchmarks"), "--configuration", "Release", "--runtime", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            "-p:PublishReadyToRun=true", "-p:RestoreLockedMode=false", "-p:NuGetLockFilePath=obj/precompiled.lock.json", "-p:RunAnalyzers=false", "-nodeReuse:false", "--output", folder,
        ])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? Path.Combine(folder, "Benchmarks.dll") : throw new InvalidOperationException(said);
    }
}
