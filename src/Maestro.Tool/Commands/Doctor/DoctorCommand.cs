using System.CommandLine;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands.Doctor;

/// <summary><c>doctor</c>: what is there, what is missing, and the fix.</summary>
internal static class DoctorCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("doctor", """
            Looks at this machine and repository: git, SDK, sandbox, coding agents and their keys, state directory, and whether the repository is
            of a supported kind.

            Examples:
              dotnet maestro doctor
              dotnet maestro doctor --try-agents
            """);
        var common = new CommonOptions().AddTo(command);
        var tries = new Option<bool>("--try-agents")
        {
            Description = "Also have each agent of maestro.yaml do one small task, for a model on this machine whose answers are given, as agents test does.",
        };
        command.Add(tries);
        command.SetAction((parsed, ct) => LookAsync(Terminal.For(parsed.GetValue(common.Json)), Path.GetFullPath(parsed.GetValue(common.Folder)!), parsed.GetValue(tries), ct));
        return command;
    }

    private static async Task<int> LookAsync(Terminal terminal, string folder, bool tries, CancellationToken ct)
    {
        var processes = new ProcessSupervisor(new());
        var findings = new List<Finding>();
        void Add(IReadOnlyList<Finding> found)
        {
            findings.AddRange(found);
            foreach (var finding in terminal.Json ? [] : found)
                terminal.Line(finding.Line);
        }

        Add(await new MachineFindings(processes).FindAsync(folder, ct));
        Add(await new AgentFindings(processes, Environment.GetEnvironmentVariable).FindAsync(folder, ct));
        var repository = await RepositoryProbe.LookAsync(processes, folder, ct);
        Add(RepositoryFindings.Of(repository));
        if (tries && repository.Ok)
            Add(await TriedAgents.FindAsync(repository.Value, folder, ct));
        if (terminal.Json)
            terminal.Document(findings.Select(finding => new { finding.Name, finding.Ok, finding.Needed, finding.Text, finding.Fix }));
        return findings.All(finding => finding.Ok || !finding.Needed) ? ExitCode.Succeeded : ExitCode.Failed;
    }
}
