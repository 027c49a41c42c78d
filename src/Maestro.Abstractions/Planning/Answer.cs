namespace Maestro;

/// <summary>What was said to a question.</summary>
/// <param name="QuestionId">The question's id.</param>
/// <param name="Question">The question.</param>
/// <param name="Text">The answer.</param>
/// <param name="Assumed">True when nobody said it and the recommended answer was taken.</param>
public sealed record Answer(string QuestionId, string Question, string Text, bool Assumed);
