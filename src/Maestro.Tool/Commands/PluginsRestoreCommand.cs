using System.CommandLine;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins.Restore;
using Maestro.Runtime.Plugins.Sources;
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
            With --locked, for CI, the lock is only held against what is restored: it must say exactly what maestro.yaml names.

            Examples:
              dotnet maestro plugins restore
              dotnet maestro plugins restore --locked
              dotnet maestro plugins restore --update
            """);
        var common = new CommonOptions().AddTo(command);
        var update = new Option<bool>("--update") { Description = "Lock what is there now, also where it differs from what was locked." };
        var locked = new Option<bool>("--locked") { Description = "Never write the lock; fail where it would have to change." };
        command.Add(update);
        command.Add(locked);
        command.Validators.Add(result =>
        {
            if (result.GetValue(update) && result.GetValue(locked))
                result.AddError("--update writes the lock and --locked never does: give one of them.");
        });
        command.SetAction((parsed, ct) => RestoreAsync(
            Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, parsed.GetValue(update), parsed.GetValue(locked), ct));
        return command;
    }

    private static async Task<int> RestoreAsync(Terminal terminal, string folder, bool update, bool mustBeLocked, CancellationToken ct)
    {
        var root = Archive.Root(folder);
        var pipeline = root.Ok ? ConfigurationFile.Load(root.Value) : root.As<PipelineDefinition>();
        var held = root.Ok ? PluginLock.Read(root.Value) : root.As<PluginLock?>();
        if (!pipeline.Ok || held.Problems.Count > 0)
            return terminal.Fail([.. pipeline.Problems, .. held.Problems]);
        var restorer = new PluginRestorer(new(FeedVariables.Processes(root.Value!), root.Value!), new(StateDirectory.Home()), root.Value!, ToolVersion.Text);
        var locator = new PluginSources(Engine.BundledPlugins, root.Value!, StateDirectory.Home()).Locator();
        var before = held.Value ?? new(1, []);
        var problems = new List<Diagnostic>();
        var locked = new List<LockedPlugin>();
        var references = pipeline.Value.Plugins.Where(p => PluginLock.Covers(p, root.Value!)).ToList();
        foreach (var reference in references)
        {
            terminal.Note($"{reference.Name} {reference.Version}");
            var failed = await restorer.RestoreAsync(reference, ct);
            var location = failed.Count == 0 ? locator.Locate(reference) : new(null, failed);
            problems.AddRange(location.Problems);
            if (!location.Ok)
                continue;
            var now = PluginLock.Take(location.Value);
            if (mustBeLocked || (!update && before.Plugins.Any(p => p.Name == now.Name && p.Version == now.Version)))
                problems.AddRange(before.Verify(location.Value));
            locked.Add(now);
        }
        problems.AddRange(mustBeLocked ? before.Surplus(references) : []);
        if (problems.Count > 0)
            return terminal.Fail(problems);
        if (!mustBeLocked)
            new PluginLock(1, [.. locked.OrderBy(p => p.Name, StringComparer.Ordinal)]).Write(root.Value!);
        terminal.Document(new { locked = locked.Select(p => new { p.Name, p.Version, files = p.Files.Count }) });
        terminal.Note(mustBeLocked ? $"{locked.Count} plugins are what was locked." : $"{locked.Count} plugins locked in {PluginLock.Path}. Commit it.");
        return ExitCode.Succeeded;
    }
}
