using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>What can go wrong with the machine under a run.</summary>
internal static class MachineErrors
{
    internal static readonly IReadOnlyList<Provocation> All =
    [
        new("MAE255", scratch =>
        {
            Directory.Delete(scratch.Home);
            File.WriteAllText(scratch.Home, "a file where the state directory should be");
            return scratch.Commit().Maestro("run", "Do something", "--agent", "touch done", "--yes");
        }),
        new("MAE270", scratch =>
        {
            // No file may grow beyond two kilobytes, as on a disk that is full; the runtime's own map of its code is a file too, and is not to be one.
            scratch.Commit();
            var script = $"trap '' XFSZ; ulimit -f 2; MAESTRO_HOME={scratch.Home} DOTNET_EnableWriteXorExecute=0 dotnet exec {Scratch.Tool} run Do --agent true --yes 2>&1 || true";
            return new(1, scratch.Shell($"exec bash -c \"{script}\""), "");
        }),
        new("MAE271", scratch =>
        {
            RunErrors.Ran(scratch);
            Directory.Delete(Path.Combine(Vault(scratch), "objects"), recursive: true);
            return scratch.Maestro("rollback", Path.GetFileName(RunErrors.Runs(scratch).Single()), "c1");
        }),
        new("MAE272", scratch =>
        {
            RunErrors.Ran(scratch);
            foreach (var file in Directory.EnumerateFiles(Path.Combine(Vault(scratch), "objects"), "*", SearchOption.AllDirectories))
            {
                File.SetAttributes(file, FileAttributes.Normal);
                File.WriteAllText(file, "not what was written");
            }
            return scratch.Maestro("rollback", Path.GetFileName(RunErrors.Runs(scratch).Single()), "c1");
        }),
    ];

    private static string Vault(Scratch scratch) => Directory.GetDirectories(Path.Combine(scratch.Home, "repositories")).Single() + "/vault.git";
}
