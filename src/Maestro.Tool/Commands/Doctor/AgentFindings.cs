using Maestro.Runtime.Processes;

namespace Maestro.Tool.Commands.Doctor;

/// <summary>Which agents are on this machine, which version, and whether there is a key for them.</summary>
/// <param name="processes">Runs them.</param>
/// <param name="variable">Reads a variable of the environment.</param>
internal sealed class AgentFindings(ProcessSupervisor processes, Func<string, string?> variable)
{
    // Some of them take seconds to tell their version.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Looks at all of them at once.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(string folder, CancellationToken ct) =>
        await Task.WhenAll(KnownAgent.All.Select(agent => FindAsync(agent, folder, ct)));

    private async Task<Finding> FindAsync(KnownAgent agent, string folder, CancellationToken ct)
    {
        var result = await processes.RunAsync(new() { Program = agent.Program, Arguments = ["--version"], WorkingDirectory = folder, Timeout = Patience }, ct);
        if (result.End == ProcessEnd.NotStarted)
            return new(agent.Use, false, false, $"{agent.Program} is not on PATH", $"npm install -g {agent.Package}, if you want to use it.");
        if (!result.Succeeded)
            return new(agent.Use, false, false, $"{agent.Program} cannot tell its version: {Said(result)}", $"npm install -g {agent.Package} anew.");
        var key = agent.Keys.FirstOrDefault(name => variable(name) is { Length: > 0 });
        return new(agent.Use, true, false, $"{FirstLine(result.Output)}, {(key is null ? $"no key: set {string.Join(" or ", agent.Keys)}, or lend it a login with 'credentials:'" : $"key in {key}")}");
    }

    private static string Said(ProcessResult result) => FirstLine(result.Error) is { Length: > 0 } line ? line
        : result.End == ProcessEnd.Exited ? $"exit code {result.ExitCode}" : "it does not end";

    private static string FirstLine(string text) => text.Trim().Split('\n')[0].Trim();
}
