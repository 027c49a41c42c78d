namespace Faults.Victims;

/// <summary>What a victim is told to do; a line of JSON on its standard input.</summary>
/// <param name="Operation">What.</param>
/// <param name="Repository">The repository to stand in.</param>
/// <param name="Home"><c>MAESTRO_HOME</c>.</param>
/// <param name="Run">The run.</param>
/// <param name="Checkpoint">The checkpoint to bring back; empty for other operations.</param>
internal sealed record Order(string Operation, string Repository, string Home, string Run, string Checkpoint);
