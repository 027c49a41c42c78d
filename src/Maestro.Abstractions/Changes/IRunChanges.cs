namespace Maestro;

/// <summary>What a run has changed so far: a service to phases. It is the run's base held against what is integrated when a phase's pass begins.</summary>
/// <remarks>What a phase writes in its workspace during the pass is not in it. The same two trees are always told in the same way, also when the run is resumed.</remarks>
public interface IRunChanges
{
    /// <summary>The files that changed, line by line.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>By path; empty where nothing changed.</returns>
    Task<IReadOnlyList<ChangedFile>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>What the result is made of, as <see cref="IRepositoryEvidence.ReadAsync"/> tells it of the repository before the run.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    Task<RepositoryEvidence> ReadEvidenceAsync(CancellationToken cancellationToken);

    /// <summary>What the C# files that changed declare for others to use, before and after.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>Files that cannot be parsed declare nothing, and are named in neither; see <see cref="PublicSurface.Unread"/>.</returns>
    Task<PublicSurface> ReadPublicAsync(CancellationToken cancellationToken);
}
