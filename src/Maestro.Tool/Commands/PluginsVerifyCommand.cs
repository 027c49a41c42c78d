using System.CommandLine;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Restore;
using Maestro.Runtime.Plugins.Sources;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>plugins verify</c>: holds every plugin that does not travel with the tool against the lock.</summary>
internal static class PluginsVerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("verify", "Holds every file of the plugins in use against .maestro/plugins.lock.json.\n\nExample: dotnet maestro plugins verify");
        var common = new CommonOptions().AddTo(command);
        command.SetAction(parsed =>
        {
            var terminal = Terminal.For(parsed.GetValue(common.Json));
            var root = Archive.Root(parsed.GetValue(common.Folder)!);
            var pipeline = root.Ok ? ConfigurationFile.Load(root.Value) : root.As<PipelineDefinition>();
            var held = root.Ok ? PluginLock.Read(root.Value) : root.As<PluginLock?>();
            if (!pipeline.Ok || held.Problems.Count > 0)
                return terminal.Fail([.. pipeline.Problems, .. held.Problems]);
            var locator = new PluginSources(Engine.BundledPlugins, root.Value!, StateDirectory.Home()).Locator();
            var problems = new List<Diagnostic>();
            var count = 0;
            foreach (var reference in pipeline.Value.Plugins.Where(p => PluginLock.Covers(p, root.Value!)))
            {
                count++;
                var location = locator.Locate(reference);
                problems.AddRange(location.Ok ? (held.Value ?? new(1, [])).Verify(location.Value) : location.Problems);
            }
            if (problems.Count > 0)
                return terminal.Fail(problems);
            terminal.Document(new { verified = count });
            terminal.Note(count == 0 ? "No plugin in use is a package or a built folder: there is nothing to hold against the lock." : $"{count} plugins are what was locked.");
            return ExitCode.Succeeded;
        });
        return command;
    }
}
