using Maestro;

namespace Acme.Strategies;

/// <summary>Throws build outputs away, once: what a compiler left behind is a cause of failures that no change of code mends.</summary>
[Extension("clean-outputs", Summary = "Removes bin and obj folders, once, before anything else is tried against a failing build.")]
public sealed class CleanOutputsStrategy : IRecoveryStrategy
{
    /// <inheritdoc/>
    public Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.Failure.Kind != FailureKind.Build)
            return Task.FromResult(RecoveryResult.GiveUp("only a build fails by its outputs"));
        if (context.Attempt > 1)
            return Task.FromResult(RecoveryResult.GiveUp("they were removed before, and it did not help"));
        var outputs = Directory.EnumerateDirectories(context.Workspace.Root, "*", SearchOption.AllDirectories)
            .Where(folder => Path.GetFileName(folder) is "bin" or "obj").ToList();
        foreach (var folder in outputs.Where(Directory.Exists))
            Directory.Delete(folder, recursive: true);
        return Task.FromResult(outputs.Count == 0
            ? RecoveryResult.GiveUp("there are no build outputs")
            : RecoveryResult.Changed($"removed {outputs.Count} folders of build outputs"));
    }
}
