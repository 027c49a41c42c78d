using Maestro;

namespace Maestro.Samples.Hello;

/// <summary>A phase that writes a greeting into the run's workspace. What it writes there is committed when the phase ends.</summary>
[Extension("hello", Summary = "Writes a greeting.")]
[Yields(typeof(ChangeSet))]
public sealed class HelloPhase(HelloOptions options) : IPhaseHandler
{
    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        await File.WriteAllTextAsync(Path.Combine(context.Workspace.Root, "HELLO.txt"), $"Hello, {options.Name}!\n", cancellationToken);
        return PhaseResult.Done(new ChangeSet { Tasks = [], HeadCommit = context.Workspace.BaseCommit });
    }
}
