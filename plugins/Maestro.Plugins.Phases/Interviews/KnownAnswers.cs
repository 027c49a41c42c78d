using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Interviews;

/// <summary>What need not be asked any more.</summary>
internal static class KnownAnswers
{
    /// <summary>What was answered beforehand, and what the plan says.</summary>
    public static IReadOnlyList<Answer> Of(RunRequest request, Prd plan) =>
    [
        .. TopicCatalogue.All.Where(topic => request.Answers.ContainsKey(topic.Id)).Select(topic => new Answer(topic.Id, topic.Ask, request.Answers[topic.Id], Assumed: false)),
        .. plan.Answers.Where(answer => !request.Answers.ContainsKey(answer.QuestionId)),
    ];
}
