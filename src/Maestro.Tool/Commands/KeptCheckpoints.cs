using System.CommandLine;
using Maestro.Runtime.Checkpoints;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution;
using Maestro.Runtime.Execution.Lifecycle;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary>A past run's checkpoints, and the vault they are in.</summary>
internal sealed record KeptCheckpoints(ArchivedRun Run, IReadOnlyList<Checkpoint> All, string VaultFolder, ObjectStore Vault)
{
    /// <summary>Opens them for a command.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="common">Its common options.</param>
    /// <param name="run">The run; null for the latest.</param>
    /// <param name="action">What to do with them.</param>
    /// <param name="ct">The user's Ctrl+C.</param>
    public static async Task<int> UseAsync(
        ParseResult parsed, CommonOptions common, string? run, Func<Terminal, KeptCheckpoints, Task<int>> action, CancellationToken ct)
    {
        var terminal = Terminal.For(parsed.GetValue(common.Json));
        var state = await Archive.StateAsync(parsed.GetValue(common.Folder)!, ct);
        if (!state.Ok)
            return terminal.Fail(state.Problems);
        var found = RunArchive.Find(state.Value, run);
        if (!found.Ok)
            return terminal.Fail(found.Problems);
        using var vault = ObjectStore.Open(state.Value.Vault);
        return await action(terminal, new(found.Value, RunRestorer.Checkpoints(found.Value), state.Value.Vault, vault));
    }

    /// <summary>One of them.</summary>
    public Outcome<Checkpoint> Find(string id) =>
        All.FirstOrDefault(c => c.Id == id) is { } found ? found : Catalogue.CheckpointNotFound.At($"run {Run.Directory.Id} has no checkpoint '{id}'");

    /// <summary>Git in the vault, for reading.</summary>
    public GitCommand Git() => new(new ProcessSupervisor(new()), VaultFolder);
}
