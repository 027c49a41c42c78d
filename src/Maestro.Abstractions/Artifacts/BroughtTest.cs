namespace Maestro;

/// <summary>A test that a task added.</summary>
/// <param name="Name">Its full name, as the gate tells it; the file's path where the gate names no tests.</param>
/// <param name="Gate">The gate that runs it.</param>
/// <param name="File">The file it was found in, relative to the workspace; null when that is not known.</param>
/// <param name="Proof">Whether it tells a tree with the task's change from one without.</param>
public sealed record BroughtTest(string Name, string Gate, string? File, TestProof Proof);
