namespace Maestro.Testing;

/// <summary>A program it started came to its end.</summary>
/// <param name="Command">What was run.</param>
/// <param name="Result">How it really ended.</param>
public sealed record ProcessEnded(ProcessCommand Command, ProcessResult Result) : TestEvent;
