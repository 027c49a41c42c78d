namespace Maestro.Runtime.Checkpoints.Risks.Shell;

/// <summary>The simple commands of a line, also those in subshells, substitutions, loops and functions.</summary>
/// <param name="Commands">In the order they were read; what precedes a problem is in it too.</param>
/// <param name="Problem">Why the line could not be read to its end, or null.</param>
internal sealed record ShellReading(IReadOnlyList<ShellCommand> Commands, string? Problem);
