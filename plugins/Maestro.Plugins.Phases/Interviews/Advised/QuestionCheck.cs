namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>Whether questions of an agent can be put to a person.</summary>
internal static class QuestionCheck
{
    private const int Longest = 300;

    /// <summary>What is wrong with them; null when nothing is.</summary>
    public static string? Problem(AdvisedQuestions advised, IReadOnlyCollection<string> topics)
    {
        if (advised.Questions.GroupBy(question => question.Topic, StringComparer.Ordinal).FirstOrDefault(same => same.Skip(1).Any()) is { } twice)
            return $"two questions are of the topic {twice.Key}";
        return advised.Questions.Select(question => Problem(question, topics)).FirstOrDefault(problem => problem is not null);
    }

    private static string? Problem(AdvisedQuestion question, IReadOnlyCollection<string> topics)
    {
        if (!topics.Contains(question.Topic))
            return $"there is no open topic '{question.Topic}'; open are {string.Join(", ", topics)}";
        if (new[] { question.Ask, question.Recommended, question.Alternative, question.Why }.Any(text => string.IsNullOrWhiteSpace(text) || text.Length > Longest || text.Contains('\n')))
            return $"a text of the question on {question.Topic} is empty, longer than {Longest} characters, or more than a line";
        return question is { Impact: >= 0 and <= 1, Doubt: >= 0 and <= 1 } ? null : $"impact and doubt of the question on {question.Topic} are not from 0 to 1";
    }
}
