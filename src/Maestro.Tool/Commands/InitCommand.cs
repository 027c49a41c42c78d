using System.CommandLine;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Configuration.Detection;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>init</c>: writes a commented <c>maestro.yaml</c> with the gates that were detected.</summary>
internal static class InitCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("init", """
            Looks at the repository and writes a commented maestro.yaml with the gates it detected.

            Example: dotnet maestro init
            """);
        var common = new CommonOptions().AddTo(command);
        var force = new Option<bool>("--force") { Description = "Overwrite a maestro.yaml that is there." };
        command.Add(force);
        command.SetAction(async (parsed, ct) =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var repository = await RepositoryProbe.LookAsync(new ProcessSupervisor(new()), parsed.GetValue(common.Folder)!, ct);
            if (!repository.Ok)
                return terminal.Fail(repository.Problems);
            var file = Path.Combine(repository.Value.Root, ConfigurationFile.Name);
            if (File.Exists(file) && !parsed.GetValue(force))
                return terminal.Fail([Catalogue.FileExists.At($"{ConfigurationFile.Name} is already there", SourceSpot.Of(ConfigurationFile.Name))]);
            var ecosystems = Ecosystem.Detect(repository.Value.Root);
            await File.WriteAllTextAsync(file, DefaultConfiguration.Text(ecosystems), ct);
            if (terminal.Json)
                terminal.Document(new { file, ecosystems = ecosystems.Select(e => new { e.Name, e.Evidence, gates = e.Gates.Select(g => g.Name) }) });
            foreach (var ecosystem in ecosystems)
                terminal.Note($"{ecosystem.Name} ({ecosystem.Evidence}): {string.Join(", ", ecosystem.Gates.Select(g => $"{g.Name}: {g.Run}"))}");
            terminal.Note($"Wrote {ConfigurationFile.Name}. Say in it who does the tasks (agents:), then: dotnet maestro check");
            return ExitCode.Succeeded;
        });
        return command;
    }
}
