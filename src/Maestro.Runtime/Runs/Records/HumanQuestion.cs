namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>human.asked</c>: only a person can decide.</summary>
/// <param name="Subject">The task's id, or the phase's name.</param>
/// <param name="What">What is to be decided, in a sentence.</param>
/// <param name="Page">What was tried and what to decide, in Markdown.</param>
internal sealed record HumanQuestion(string Subject, string What, string Page);
