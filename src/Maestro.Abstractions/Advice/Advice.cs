namespace Maestro;

/// <summary>What came of a question to an agent.</summary>
/// <typeparam name="T">What the answer is.</typeparam>
/// <param name="Answer">The answer; null where there is none that can be used.</param>
/// <param name="Problem">Why there is none; null where there is one.</param>
/// <param name="Repairs">How often it was asked again because its answer could not be used.</param>
public sealed record Advice<T>(T? Answer, string? Problem, int Repairs)
    where T : class;
