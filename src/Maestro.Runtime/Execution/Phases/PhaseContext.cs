namespace Maestro.Runtime.Execution.Phases;

/// <summary>What a phase handler knows of its run.</summary>
internal sealed class PhaseContext(IReadOnlyList<Artifact> artifacts) : IPhaseContext
{
    /// <inheritdoc/>
    public required string Phase { get; init; }

    /// <inheritdoc/>
    public required int Pass { get; init; }

    /// <inheritdoc/>
    public Artifact? Earlier { get; init; }

    /// <inheritdoc/>
    public required RunRequest Request { get; init; }

    /// <inheritdoc/>
    public required WorkspaceInfo Workspace { get; init; }

    /// <inheritdoc/>
    public required IProgress<string> Progress { get; init; }

    /// <inheritdoc/>
    public T Get<T>() where T : Artifact =>
        Find<T>() ?? throw new InvalidOperationException($"no earlier phase yielded a {typeof(T).Name}; declare it with [Needs(typeof({typeof(T).Name}))]");

    /// <inheritdoc/>
    public T? Find<T>() where T : Artifact => artifacts.OfType<T>().LastOrDefault();
}
