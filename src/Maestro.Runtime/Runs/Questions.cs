using Maestro.Runtime.Runs.Records;

namespace Maestro.Runtime.Runs;

/// <summary>What only a person could decide, and what they said. Not thread-safe.</summary>
internal sealed class Questions
{
    private readonly Dictionary<string, HumanQuestion> asked = [];
    private readonly Dictionary<string, string> answers = [];

    /// <summary>Those without an answer, oldest first, by key.</summary>
    public IReadOnlyList<KeyValuePair<string, HumanQuestion>> Open => [.. asked.Where(question => !answers.ContainsKey(question.Key))];

    /// <summary>A question was put.</summary>
    public void Ask(string key, HumanQuestion question) => asked[key] = question;

    /// <summary>A question was answered.</summary>
    public void Answer(string key, string text) => answers[key] = text;

    /// <summary>The answer to a question; null when there is none.</summary>
    public string? AnswerTo(string key) => answers.GetValueOrDefault(key);
}
