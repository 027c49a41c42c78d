namespace Maestro;

/// <summary>How many lines of a text file differ between the run's base and its result.</summary>
/// <param name="Path">Relative to the repository, with forward slashes.</param>
/// <param name="Added">Lines that are new.</param>
/// <param name="Removed">Lines that are gone.</param>
public sealed record LineCounts(string Path, int Added, int Removed);
