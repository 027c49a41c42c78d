namespace Maestro.Runtime.LogIndex;

/// <summary>Where the log of one run comes from.</summary>
/// <param name="Run">The run's id.</param>
/// <param name="Journal">Folder of its journal.</param>
/// <param name="Artifact">Reads a result that was too large for its record, by its hash; null when it is lost.</param>
/// <param name="Reviews">File of what people said of its decisions; need not be there.</param>
internal sealed record LogSource(string Run, string Journal, Func<string, byte[]?> Artifact, string Reviews);
