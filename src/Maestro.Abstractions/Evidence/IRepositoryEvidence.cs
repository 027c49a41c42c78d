namespace Maestro;

/// <summary>What the repository is made of, read from its files: a service to decision and recovery strategies and phases.</summary>
/// <remarks>
/// In a run it is the repository as the run found it, before anyone worked on it: it is read once and recorded, so every strategy of a run is told
/// the same, also when the run is resumed. Documents are no evidence of what is used; manifests, lock files and code are. What is vendored, generated
/// or Maestro's own is not read. Name what you used as evidence: every entry says where it was seen.
/// </remarks>
public interface IRepositoryEvidence
{
    /// <summary>Reads it. Takes seconds the first time in a large repository, and next to nothing after that.</summary>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>What was found; equal for equal files. What could not be read is named in it and does not fail the rest.</returns>
    Task<RepositoryEvidence> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Finds C# types and members by their names.</summary>
    /// <param name="names">Simple names such as <c>Parser</c> or <c>TryParse</c>: whole, and in the case they are written in. A file's parts of a partial type are told one by one.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>Every declaration of one of them, by path and line; empty where there is none.</returns>
    Task<IReadOnlyList<CodeSymbol>> FindSymbolsAsync(IReadOnlyCollection<string> names, CancellationToken cancellationToken);

    /// <summary>Reads a file of the repository, such as a team's own tables of a strategy.</summary>
    /// <param name="path">Relative to the repository's root, with forward slashes.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    /// <returns>Its text; null where there is no such file, or it is none of text.</returns>
    Task<string?> ReadTextAsync(string path, CancellationToken cancellationToken);
}
