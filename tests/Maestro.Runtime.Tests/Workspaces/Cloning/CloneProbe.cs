using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Workspaces.Cloning;

/// <summary>Asks somebody else what the file system of a folder can.</summary>
internal static class CloneProbe
{
    /// <summary>Whether <c>cp</c> can make a clone there.</summary>
    internal static async Task<bool> CanCloneAsync(string folder) => (await new ProcessSupervisor(new()).RunAsync(new()
    {
        Program = "sh",
        Arguments = ["-c", "head -c 9000 /dev/zero > probe && cp --reflink=always probe probe2; code=$?; rm -f probe probe2; exit $code"],
        WorkingDirectory = folder,
    }, default)).Succeeded;

    /// <summary>How many files without a name this process has open in a folder.</summary>
    internal static int OpenNameless(string folder) => OperatingSystem.IsLinux()
        ? Directory.GetFiles("/proc/self/fd").Count(f => new FileInfo(f).LinkTarget is { } target && target.StartsWith(folder + "/#", StringComparison.Ordinal) && target.EndsWith("(deleted)", StringComparison.Ordinal))
        : 0;
}
