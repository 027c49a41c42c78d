using System.CommandLine;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>doctor</c>: what is there, what is missing, and the fix.</summary>
internal static class DoctorCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("doctor", """
            Looks at this machine and repository: git, SDK, sandbox, state directory, and whether the repository is of a supported kind.

            Example: dotnet maestro doctor
            """);
        var common = new CommonOptions().AddTo(command);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var folder = Path.GetFullPath(parsed.GetValue(common.Folder)!);
            var processes = new ProcessSupervisor(new());
            var findings = new List<Finding>
            {
                await ProgramAsync(processes, folder, "git", "--version", true, "Install git.", ct),
                await ProgramAsync(processes, folder, "dotnet", "--version", false, "Install the .NET SDK, if your gates need it.", ct),
                await ProgramAsync(processes, folder, "bwrap", "--version", false, "Install bubblewrap for stronger isolation of agents.", ct),
            };
            var repository = await RepositoryProbe.LookAsync(processes, folder, ct);
            findings.Add(repository.Ok
                ? new("repository", true, true, $"{repository.Value.Root} at {repository.Value.HeadCommit[..10]}, a supported shape: {string.Join(", ", RepositoryTraits.Of(repository.Value))}", "")
                : new("repository", false, true, $"{repository.Problems[0].Message} ({repository.Problems[0].Id}; docs/repository-shapes.md)", repository.Problems[0].Fix));
            if (repository.Ok)
                findings.Add(new("state", true, true, StateDirectory.For(repository.Value).Root, ""));
            if (terminal.Json)
                terminal.Document(findings);
            foreach (var finding in terminal.Json ? [] : findings)
                terminal.Line($"{(finding.Ok ? "ok     " : finding.Needed ? "MISSING" : "absent ")}  {finding.Name,-11} {finding.Text}{(finding.Fix.Length > 0 ? $"  fix: {finding.Fix}" : "")}");
            return findings.All(f => f.Ok || !f.Needed) ? ExitCode.Succeeded : ExitCode.Failed;
        });
        return command;
    }

    private static async Task<Finding> ProgramAsync(ProcessSupervisor processes, string folder, string program, string argument, bool needed, string fix, CancellationToken ct)
    {
        var result = await processes.RunAsync(new() { Program = program, Arguments = [argument], WorkingDirectory = folder, Timeout = TimeSpan.FromSeconds(20) }, ct);
        return result.Succeeded ? new(program, true, needed, result.Output.Trim().Split('\n')[0], "") : new(program, false, needed, "not found", fix);
    }

    private sealed record Finding(string Name, bool Ok, bool Needed, string Text, string Fix);
}
