namespace Maestro.Plugins.Phases.Interviews;

/// <summary>Turns an answer nobody gave into a decision on record, and takes what was decided.</summary>
internal static class Assumption
{
    private static readonly string[] Criteria = ["best-practice", "existing-pattern", "simplicity", "consistency"];

    public static async Task<Answer> DecideAsync(IDecisions decisions, OpenQuestion question, Answer answer, CancellationToken cancellationToken)
    {
        var request = new DecisionRequest
        {
            Kind = DecisionKinds.Assumption,
            Key = $"assume-{question.Question.Id}",
            Question = question.Question.Text,
            Options = [Option("recommended", answer.Text, question.Recommended), Option("alternative", question.Alternative, question.Other)],
            Facts = new Dictionary<string, string> { ["why"] = question.Question.Why, ["answered-by"] = "nobody" },
        };
        var decision = await decisions.DecideAsync(request, cancellationToken);
        return answer with { Text = request.Options.FirstOrDefault(o => o.Id == decision.Choice)?.Title ?? answer.Text };
    }

    private static DecisionOption Option(string id, string title, double[] points) =>
        new() { Id = id, Title = title, Scores = Criteria.Zip(points).ToDictionary(c => c.First, c => c.Second) };
}
