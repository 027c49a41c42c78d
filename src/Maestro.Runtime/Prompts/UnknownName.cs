namespace Maestro.Runtime.Prompts;

/// <summary>A name in a template that means nothing.</summary>
/// <param name="Name">The name as it is written, with what it is asked for.</param>
/// <param name="Message">What is wrong with it.</param>
internal sealed record UnknownName(string Name, string Message);
