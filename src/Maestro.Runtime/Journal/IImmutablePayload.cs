namespace Maestro.Runtime.Journal;

/// <summary>Marks a payload that nobody can change once it is made, down to its last field: its reader may be given the object itself.</summary>
internal interface IImmutablePayload;
