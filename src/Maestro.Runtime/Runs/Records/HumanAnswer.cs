namespace Maestro.Runtime.Runs.Records;

/// <summary>Payload of <c>human.answered</c>; its key is the question's.</summary>
/// <param name="Text">What the person said.</param>
internal sealed record HumanAnswer(string Text);
