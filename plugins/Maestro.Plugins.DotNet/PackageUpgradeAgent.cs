using Maestro.Plugins.DotNet.Applying;
using Maestro.Plugins.DotNet.Orders;
using Maestro.Plugins.DotNet.Places;

namespace Maestro.Plugins.DotNet;

/// <summary>Raises the packages of one task: writes their versions where they stand, and restores. No model is asked.</summary>
[Extension("package-upgrade", Summary = "Writes the versions of a task of the upgrade pipeline into projects, props and manifests, and restores.")]
public sealed class PackageUpgradeAgent(IProcesses processes) : IAgent
{
    private const string LockFile = "packages.lock.json";

    /// <inheritdoc/>
    public async Task<AgentResult> WorkAsync(AgentAttempt attempt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(attempt);
        if (OrderText.Find<UpgradeOrder>(attempt.Task.Instructions) is not { Levels.Count: > 0 } order)
            return Failed(new() { Kind = FailureKind.Input, Message = $"{attempt.Task.Id} is no task of the phase upgrade-tasks: there is no order in its instructions" });
        var step = OrderText.Find<Step>(attempt.Feedback) ?? new() { To = order.Levels[0] };
        try
        {
            return await UpgradeAsync(attempt.Workspace.Root, order, step, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Failed(new() { Kind = FailureKind.Agent, Message = $"the versions could not be written: {e.Message}" });
        }
    }

    private async Task<AgentResult> UpgradeAsync(string root, UpgradeOrder order, Step step, CancellationToken ct)
    {
        var files = new RepositoryFiles(processes);
        var (tracked, before) = (await files.TrackedAsync(root, ct), await files.UntrackedAsync(root, ct));
        if (await VersionEdits.ApplyAsync(root, order, step.To, ct) is { Count: > 0 } lost)
            return Failed(new() { Kind = FailureKind.Agent, Message = $"the version of {string.Join(", ", lost)} does not stand any more where it was found" });
        var failure = await RestoreAsync(root, order, tracked.Any(file => Path.GetFileName(file) == LockFile), step, ct);
        // What restore leaves beside the sources is no part of the upgrade, also where the repository does not ignore it.
        foreach (var dropped in (await files.UntrackedAsync(root, ct)).Except(before))
            File.Delete(Path.Combine(root, dropped));
        return failure is not null ? Failed(failure) : new() { Summary = UpgradeSummary.Of(order, step.To, step.Fix) };
    }

    private async Task<Failure?> RestoreAsync(string root, UpgradeOrder order, bool locked, Step step, CancellationToken ct)
    {
        var program = new DotNetProgram(processes, root);
        if (order.Packages.Any(package => package.Kind == PlaceKind.Tool) && await program.RestoreToolsAsync(ct) is { Succeeded: false } tools)
            return RestoreFailure.Of("dotnet tool restore", tools);
        if (order.Packages.All(package => package.Kind == PlaceKind.Tool))
            return null;
        foreach (var target in order.Targets)
            if (await program.RestoreAsync(target, locked, ct) is { Succeeded: false } restored)
                return RestoreFailure.Of($"dotnet restore {target}", restored);
        foreach (var target in step.Fix.Count > 0 ? order.Targets : [])
            if (await program.FixAsync(target, step.Fix, ct) is { Succeeded: false } unfixed)
                return new() { Kind = FailureKind.Agent, Message = $"dotnet format analyzers {target} failed with exit code {unfixed.ExitCode}", Evidence = unfixed.Output + "\n" + unfixed.Error };
        return null;
    }

    private static AgentResult Failed(Failure failure) => new() { Failure = failure };
}
