using Maestro.Runtime.Processes;
using Maestro.Runtime.Processes.Containers;

namespace Maestro.Tool.Commands.Doctor;

/// <summary>The programs that runs need or are better with.</summary>
/// <param name="processes">Runs them.</param>
internal sealed class MachineFindings(ProcessSupervisor processes)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Looks.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(string folder, CancellationToken ct) =>
    [
        await ProgramAsync(folder, "git", true, "Install git.", ct),
        await ProgramAsync(folder, "dotnet", false, "Install the .NET SDK, if your gates need it.", ct),
        await SandboxAsync(ct),
    ];

    private async Task<Finding> ProgramAsync(string folder, string program, bool needed, string fix, CancellationToken ct)
    {
        var result = await processes.RunAsync(new() { Program = program, Arguments = ["--version"], WorkingDirectory = folder, Timeout = Patience }, ct);
        return result.Succeeded ? new(program, true, needed, result.Output.Trim().Split('\n')[0]) : new(program, false, needed, "not found", fix);
    }

    private async Task<Finding> SandboxAsync(CancellationToken ct)
    {
        var found = await Bubblewrap.FindAsync(processes, ct);
        return found.Program is null
            ? new("sandbox", false, false, $"{found.Version}: agents and gates are supervised, and nothing keeps them from writing elsewhere", "Install bubblewrap, and allow user name spaces.")
            : new("sandbox", true, false, $"{found.Version}: agents and gates write their workspace and a home of their own alone");
    }
}
