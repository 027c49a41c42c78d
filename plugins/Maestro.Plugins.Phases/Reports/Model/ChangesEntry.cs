namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>What differs between base and result.</summary>
/// <param name="Added">Files that are new.</param>
/// <param name="Modified">Files that differ.</param>
/// <param name="Deleted">Files that are gone.</param>
/// <param name="LinesAdded">Lines that are new in text files; null where they were not counted.</param>
/// <param name="LinesRemoved">Lines that are gone from them.</param>
/// <param name="Files">Each file.</param>
internal sealed record ChangesEntry(int Added, int Modified, int Deleted, int? LinesAdded, int? LinesRemoved, IReadOnlyList<FileEntry> Files);
