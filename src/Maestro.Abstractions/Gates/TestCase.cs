namespace Maestro;

/// <summary>One test, as a result file tells of it.</summary>
/// <param name="Name">Its full name, by which <see cref="GateContext.Only"/> asks for it again. Several cases may share one.</param>
/// <param name="Outcome">How it ended.</param>
public sealed record TestCase(string Name, TestOutcome Outcome);
