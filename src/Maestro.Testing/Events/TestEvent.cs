namespace Maestro.Testing;

/// <summary>Something an extension did in a <see cref="TestRun"/>.</summary>
public abstract record TestEvent;
