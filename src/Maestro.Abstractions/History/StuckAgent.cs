namespace Maestro;

/// <summary>An agent that was seen to be stuck.</summary>
/// <param name="Attempt">Its attempt: <c>task/T1/attempt/2</c>.</param>
/// <param name="What">What was seen, in a sentence.</param>
/// <param name="Nudged">Whether it was then asked to try another way; else the attempt ended.</param>
public sealed record StuckAgent(string Attempt, string What, bool Nudged);
