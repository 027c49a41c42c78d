namespace Maestro.Tool.Commands.Why;

/// <summary>The lines one commit put where they are.</summary>
/// <param name="Commit">The commit.</param>
/// <param name="Path">What the file was called in it.</param>
/// <param name="Lines">Numbers of the lines as the file is now, from 1.</param>
internal sealed record BlamedLines(string Commit, string Path, IReadOnlyList<int> Lines);
