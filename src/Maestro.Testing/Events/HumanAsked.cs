namespace Maestro.Testing;

/// <summary>It put questions to the human.</summary>
/// <param name="Questions">The questions.</param>
/// <param name="Answers">What the human said, as scripted.</param>
public sealed record HumanAsked(IReadOnlyList<Question> Questions, IReadOnlyList<Answer> Answers) : TestEvent;
