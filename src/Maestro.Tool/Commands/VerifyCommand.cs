using System.CommandLine;
using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Execution.Verdicts;
using Maestro.Runtime.Fingerprints;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>verify</c>: whether the repository is as it was when a run began.</summary>
internal static class VerifyCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("verify", """
            Holds the repository against what it was before a run: HEAD, refs, index, config, hooks, what is in progress, and every file.
            What runs delivered is told as theirs. Everything else that differs, your own work included, is told as changed since, and exit code 1 says so.

            Example: dotnet maestro verify
            """);
        var common = new CommonOptions().AddTo(command);
        var id = new RunId(command);
        command.SetAction((parsed, ct) => VerifyAsync(Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, id.Of(parsed), ct));
        return command;
    }

    private static async Task<int> VerifyAsync(Terminal terminal, string folder, string? id, CancellationToken ct)
    {
        var processes = new ProcessSupervisor(new());
        var repository = await RepositoryProbe.LookAsync(processes, folder, ct);
        if (!repository.Ok)
            return terminal.Fail(repository.Problems);
        var state = StateDirectory.For(repository.Value);
        var found = RunArchive.Find(state, id);
        if (!found.Ok)
            return terminal.Fail(found.Problems);
        var run = found.Value.Directory;
        if (found.Value.Memory.Fingerprint is not { } taken)
            return terminal.Fail([Catalogue.NoFingerprint.At($"run {run.Id} ended before it had looked at the repository")]);
        var before = FingerprintFormat.Read(new ArtifactStore(run.Artifacts).Get(taken.Artifact));
        var git = new GitCommand(processes, repository.Value.Root).With(GitEnvironment.Own);
        var changes = await RepositoryCheck.CompareAsync(state, git, repository.Value, before, ct);
        Tell(terminal, run.Id, [.. before.Parts.Keys, Change.Refs, Change.Files], changes);
        return changes.All(change => change.Run is not null) ? ExitCode.Succeeded : ExitCode.Failed;
    }

    private static void Tell(Terminal terminal, string run, IReadOnlyList<string> items, IReadOnlyList<Change> changes)
    {
        terminal.Document(new
        {
            run,
            as_before = changes.All(change => change.Run is not null),
            items = items.Select(item => new { item, same = !changes.Any(change => change.Item == item && change.Run is null), changes = changes.Where(change => change.Item == item) }),
        });
        foreach (var item in items)
        {
            var here = changes.Where(change => change.Item == item).ToList();
            terminal.Note($"{(here.Count == 0 ? "same" : here.TrueForAll(change => change.Run is not null) ? "ours" : "CHANGED"),-8} {item}");
            foreach (var change in here)
                terminal.Note($"         {change}");
        }
        var others = changes.Count(change => change.Run is null);
        terminal.Note(others == 0
            ? $"Everything is as it was before run {run}, but for what was delivered."
            : $"{others} {(others == 1 ? "thing" : "things")} changed since run {run} began. Who did it is not on record.");
    }
}
