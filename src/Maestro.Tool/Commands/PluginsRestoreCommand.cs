using System.CommandLine;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Restore;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>plugins restore</c>: fetches the plugins that are packages, and locks what is not locked yet.</summary>
internal static class PluginsRestoreCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("restore", """
            Restores the plugins that are packages from your NuGet feeds, and writes .maestro/plugins.lock.json: what each consists of. Commit it.

            Examples:
              dotnet maestro plugins restore
              dotnet maestro plugins restore --update
            """);
        var common = new CommonOptions().AddTo(command);
        var update = new Option<bool>("--update") { Description = "Lock what is there now, also where it differs from what was locked." };
        command.Add(update);
        command.SetAction((parsed, ct) => RestoreAsync(Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, parsed.GetValue(update), ct));
        return command;
    }

    private static async Task<int> RestoreAsync(Terminal terminal, string folder, bool update, CancellationToken ct)
    {
        var root = Archive.Root(folder);
        var pipeline = root.Ok ? ConfigurationFile.Load(root.Value) : root.As<PipelineDefinition>();
        var held = root.Ok ? PluginLock.Read(root.Value) : root.As<PluginLock?>();
        if (!pipeline.Ok || held.Problems.Count > 0)
            return terminal.Fail([.. pipeline.Problems, .. held.Problems]);
        var layout = new RestoredPlugins(StateDirectory.Home());
        var restorer = new PluginRestorer(new ProcessSupervisor(new()), layout, root.Value!, ToolVersion.Text);
        var locator = new PluginLocator(Engine.BundledPlugins, root.Value!, layout.Find);
        var problems = new List<Diagnostic>();
        var locked = new List<LockedPlugin>();
        foreach (var reference in pipeline.Value.Plugins.Where(p => p.Path is not null || p.Version is not null))
        {
            terminal.Note($"{reference.Name} {reference.Version}");
            var failed = await restorer.RestoreAsync(reference, ct);
            var location = failed.Count == 0 ? locator.Locate(reference) : new(null, failed);
            problems.AddRange(location.Problems);
            if (!location.Ok)
                continue;
            var now = PluginLock.Take(location.Value);
            if (!update && held.Value?.Plugins.Any(p => p.Name == now.Name && p.Version == now.Version) == true)
                problems.AddRange(held.Value.Verify(location.Value));
            locked.Add(now);
        }
        if (problems.Count > 0)
            return terminal.Fail(problems);
        new PluginLock(1, [.. locked.OrderBy(p => p.Name, StringComparer.Ordinal)]).Write(root.Value!);
        terminal.Document(new { locked = locked.Select(p => new { p.Name, p.Version, files = p.Files.Count }) });
        terminal.Note($"{locked.Count} plugins locked in {PluginLock.Path}. Commit it.");
        return ExitCode.Succeeded;
    }
}
