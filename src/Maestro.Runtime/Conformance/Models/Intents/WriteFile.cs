namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>That a file is written.</summary>
/// <param name="Path">The file; one that is relative is in the folder that the agent works in.</param>
/// <param name="Content">All that is in it then.</param>
internal sealed record WriteFile(string Path, string Content) : Intent;
