namespace Faults.Victims;

/// <summary>What came of an order; a line of JSON on standard output. One that is killed gives none.</summary>
/// <param name="ExitCode">What the tool would have exited with.</param>
/// <param name="Said">What it wrote to standard output and standard error.</param>
internal sealed record Answer(int ExitCode, string Said);
