namespace Maestro.Plugins.Chat.Patches;

/// <summary>A place of a file and what it becomes.</summary>
/// <param name="Header">Its first line, to name it by.</param>
/// <param name="Start">The line it says it starts at, from 1.</param>
/// <param name="Old">The lines that must be there.</param>
/// <param name="New">The lines that shall be there.</param>
/// <param name="OldEndsFile">Whether the last old line ends the file without a line feed.</param>
/// <param name="NewEndsFile">Whether the last new line shall do so.</param>
internal sealed record Hunk(string Header, int Start, IReadOnlyList<string> Old, IReadOnlyList<string> New, bool OldEndsFile, bool NewEndsFile);
