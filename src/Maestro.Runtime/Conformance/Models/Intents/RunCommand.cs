namespace Maestro.Runtime.Conformance.Models.Intents;

/// <summary>That a command is run.</summary>
/// <param name="Command">A line of a shell.</param>
internal sealed record RunCommand(string Command) : Intent;
