using System.Text.Json;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Processes.Containers;

namespace Maestro.Runtime.Execution.Containment;

/// <summary>What holds the programs of a run on this machine.</summary>
/// <param name="Level">The level in force, never <see cref="SandboxLevel.Auto"/>.</param>
/// <param name="Bubblewrap">What contains them; null where nothing does.</param>
/// <param name="Why">Why nothing does; empty where something does or the yaml wants nothing.</param>
internal sealed record Hold(SandboxLevel Level, Bubblewrap? Bubblewrap, string Why = "")
{
    /// <summary>Finds it out.</summary>
    /// <param name="asked">What the yaml says.</param>
    /// <param name="found">What was found already, since the yaml asks for it; null where it was not looked for.</param>
    /// <param name="supervisor">Looks.</param>
    /// <param name="ct">Ends the looking.</param>
    public static async Task<Hold> OfAsync(SandboxLevel asked, Bubblewrap? found, ProcessSupervisor supervisor, CancellationToken ct)
    {
        if (asked != SandboxLevel.Auto)
            return new(asked, found);
        var there = await Bubblewrap.FindAsync(supervisor, ct);
        return there.Program is null ? new(SandboxLevel.None, null, there.Version) : new(SandboxLevel.Workspace, there);
    }

    /// <summary>The same for the record and for people.</summary>
    public RunContainment Described() => new()
    {
        Level = JsonNamingPolicy.KebabCaseLower.ConvertName(Level.ToString()),
        By = Bubblewrap?.Version ?? (OperatingSystem.IsLinux() ? "sessions of their own below a subreaper" : "the platform's process tree"),
        Why = Why,
        MaySurvive = Bubblewrap is not null ? ""
            : OperatingSystem.IsLinux() ? "what a program has another service start, such as systemd, cron or a container engine"
            : "what breaks away from the tree of processes",
    };
}
