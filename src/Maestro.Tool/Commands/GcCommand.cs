using System.CommandLine;
using System.Globalization;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Git;
using Maestro.Runtime.Processes;
using Maestro.Runtime.Retention;
using Maestro.Runtime.Runs;
using Maestro.Tool.Output;

namespace Maestro.Tool.Commands;

/// <summary><c>gc</c>: throws away what <c>retention:</c> does not keep.</summary>
internal static class GcCommand
{
    /// <summary>Builds the command.</summary>
    public static Command Build()
    {
        var command = new Command("gc", """
            Throws away past runs that 'retention:' in maestro.yaml does not keep, with their checkpoints. Your repository is not touched.
            A run that can be taken up again, and one whose result no branch or tag has, stays unless --force is given.

            Examples:
              dotnet maestro gc --dry-run
              dotnet maestro gc
            """);
        var common = new CommonOptions().AddTo(command);
        var dry = new Option<bool>("--dry-run") { Description = "Only tell what would go." };
        var force = new Option<bool>("--force") { Description = "Let go also of what is nowhere else." };
        command.Add(dry);
        command.Add(force);
        command.SetAction((parsed, ct) => CollectAsync(
            Terminal.For(parsed.GetValue(common.Json)), parsed.GetValue(common.Folder)!, parsed.GetValue(dry), parsed.GetValue(force), ct));
        return command;
    }

    private static async Task<int> CollectAsync(Terminal terminal, string folder, bool dry, bool force, CancellationToken ct)
    {
        var processes = new ProcessSupervisor(new());
        var repository = await RepositoryProbe.LookAsync(processes, folder, ct);
        if (!repository.Ok)
            return terminal.Fail(repository.Problems);
        var configuration = ConfigurationFile.Load(repository.Value.Root);
        if (!configuration.Ok)
            return terminal.Fail(configuration.Problems);
        var policy = configuration.Value.Retention;
        var state = StateDirectory.For(repository.Value);
        var rules = new RetentionRules(policy, new(processes, repository.Value.Root), TimeProvider.System.GetUtcNow(), force);
        var collected = await new Collector(state, rules, processes, policy.MaxMegabytes * 1_000_000).CollectAsync(dry, ct);
        if (!collected.Ok)
            return terminal.Fail(collected.Problems);
        Tell(terminal, collected.Value, dry);
        if (dry && collected.Value.BytesBefore > policy.MaxMegabytes * 1_000_000)
            terminal.Note($"That is more than 'max_megabytes: {policy.MaxMegabytes}': the oldest would go until it fits.");
        return ExitCode.Succeeded;
    }

    private static void Tell(Terminal terminal, Collection collection, bool dry)
    {
        terminal.Document(new
        {
            runs = collection.Runs.Select(r => new { run = r.Run.Directory.Id, r.Bytes, r.Remove, r.Why }),
            bytes_before = collection.BytesBefore,
            bytes_after = collection.BytesAfter,
        });
        foreach (var run in collection.Runs)
            terminal.Note($"{(run.Remove ? dry ? "would go" : "gone" : "kept"),-8}  {run.Run.Directory.Id}  {Size(run.Bytes),9}  {run.Why}".TrimEnd());
        terminal.Note(dry
            ? $"{Size(collection.BytesBefore)} in all. Nothing was thrown away."
            : $"{Size(collection.BytesBefore)} before, {Size(collection.BytesAfter)} now.");
    }

    private static string Size(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1_000_000.0:0.0} MB");
}
