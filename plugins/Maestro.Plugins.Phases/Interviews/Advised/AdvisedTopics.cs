using System.Text;

namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>Has an agent find what a request leaves open. How many are put and which comes first is computed here.</summary>
internal static class AdvisedTopics
{
    /// <summary>Its questions, the weightiest first; or why there are none.</summary>
    /// <param name="advisor">Who is asked.</param>
    /// <param name="text">The request, or the plan that was given.</param>
    /// <param name="answered">Ids of topics that are answered.</param>
    /// <param name="facts">What the repository tells, by name.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    public static async Task<(IReadOnlyList<OpenQuestion>? Questions, string? Problem)> AskAsync(
        IAdvisor advisor, string text, IReadOnlySet<string> answered, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        var topics = TopicCatalogue.All.Where(topic => !answered.Contains(topic.Id)).ToDictionary(topic => topic.Id, StringComparer.Ordinal);
        if (topics.Count == 0)
            return ([], null);
        var advice = await advisor.AskAsync<AdvisedQuestions>(new("questions", Words(text, topics.Values, facts)), advised => QuestionCheck.Problem(advised, topics.Keys), cancellationToken);
        return (advice.Answer is { } advised ? TopicRanking.Weightiest(advised.Questions.Select(question => (question.Impact * question.Doubt, Open(question, topics[question.Topic])))) : null, advice.Problem);
    }

    // What speaks for each answer where nobody gives one is the topic's, not the agent's.
    private static OpenQuestion Open(AdvisedQuestion question, Topic topic) =>
        new(new(question.Topic, question.Ask.Trim(), question.Recommended.Trim(), question.Why.Trim()), question.Alternative.Trim(), topic.Points.Recommended, topic.Points.Other);

    private static string Words(string text, IEnumerable<Topic> topics, IReadOnlyDictionary<string, string> facts)
    {
        var words = new StringBuilder($"""
            A developer asked for what is below. They can be asked once, before the work; afterwards nobody can. Look at the repository, then say what the request leaves open that the repository does not tell
            and on which the result hangs. Ask nothing that a good engineer would decide alone. At most one question for each topic, none for a topic where nothing is open.
            Each question has the answer you recommend, another that could be taken, and what hangs on it. Impact is how much hangs on the answer, doubt how little is known of it, both from 0 to 1.

            # The request

            {text}

            # Topics

            """);
        foreach (var topic in topics)
            words.Append($"- {topic.Id}: such as \"{topic.Ask}\". {topic.Why}\n");
        if (facts.Count > 0)
            words.Append("\n# What is known of the repository\n\n").AppendJoin("", facts.Select(fact => $"- {fact.Key}: {fact.Value}\n"));
        return words.ToString();
    }
}
