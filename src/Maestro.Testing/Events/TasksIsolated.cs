namespace Maestro.Testing;

/// <summary>It asked for the tasks to blame to be taken out of the result. Only recorded.</summary>
/// <param name="Taken">Their ids, as scripted; empty where none is to blame.</param>
public sealed record TasksIsolated(IReadOnlyList<string> Taken) : TestEvent;
