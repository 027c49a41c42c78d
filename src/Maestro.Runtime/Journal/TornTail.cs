namespace Maestro.Runtime.Journal;

/// <summary>The beginning of a record whose writing was cut off. Nobody was ever told that it is on disk.</summary>
/// <param name="File">The segment it is in, always the last.</param>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">Its bytes.</param>
internal sealed record TornTail(string File, long Offset, long Length);
