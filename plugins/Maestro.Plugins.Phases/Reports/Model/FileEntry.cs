namespace Maestro.Plugins.Phases.Reports.Model;

/// <summary>A file that differs.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Kind">How it differs.</param>
/// <param name="Added">Lines that are new; null where they were not counted, as in what is no text.</param>
/// <param name="Removed">Lines that are gone.</param>
internal sealed record FileEntry(string Path, FileChangeKind Kind, int? Added, int? Removed);
