namespace Maestro.Plugins.Agents.Scripts;

/// <summary>A step in <c>steps.json</c>: a use of a tool that is told, a command line that is run, or a wait without end.</summary>
/// <param name="Tool">The tool that is told.</param>
/// <param name="Input">What it is given; <c>{n}</c> stands for which time it is, from 1.</param>
/// <param name="Output">What came of it, likewise.</param>
/// <param name="Times">How often the step is taken.</param>
/// <param name="Run">A command line in the platform's shell, really run in the workspace.</param>
/// <param name="Wait">Whether nothing happens until the attempt is ended.</param>
internal sealed record AuthoredStep(string? Tool = null, string Input = "", string Output = "", int Times = 1, string? Run = null, bool Wait = false);
