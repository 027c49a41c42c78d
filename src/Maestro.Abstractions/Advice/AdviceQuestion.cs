namespace Maestro;

/// <summary>A question for an agent.</summary>
/// <param name="Key">Names it among the questions of whoever asks; the same key is asked once, also across a crash.</param>
/// <param name="Text">The question, with all that is needed to answer it.</param>
public sealed record AdviceQuestion(string Key, string Text);
