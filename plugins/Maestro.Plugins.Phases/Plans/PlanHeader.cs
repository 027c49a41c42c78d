using YamlDotNet.Serialization;

namespace Maestro.Plugins.Phases.Plans;

/// <summary>Writes the front matter of a new plan.</summary>
internal static class PlanHeader
{
    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithQuotingNecessaryStrings().WithNewLine("\n").WithIndentedSequences()
        .ConfigureDefaultValuesHandling(DefaultValuesHandling.OmitNull).DisableAliases().Build();

    /// <summary>The version of a plan that was just written, and of one that names none.</summary>
    public const int FirstVersion = 1;

    public static string Write(Prd plan, string baseCommit) => "---\n" + Serializer.Serialize(new Dictionary<string, object>
    {
        ["feature"] = plan.Title,
        ["version"] = FirstVersion,
        ["status"] = "planned",
        ["branch"] = $"maestro/{plan.Slug}",
        ["commits"] = new[] { baseCommit },
        ["requirements"] = plan.Requirements.Select(Requirement).ToList(),
        ["answers"] = plan.Answers.Select(Answer).ToList(),
    }) + "---\n";

    private static Dictionary<string, object> Requirement(PlannedRequirement requirement)
    {
        var entry = new Dictionary<string, object>
        {
            ["id"] = requirement.Id,
            ["text"] = requirement.Text,
            ["priority"] = requirement.Priority ?? "P1",
            ["confidence"] = requirement.Confidence,
            ["confirmed"] = requirement.Confirmed,
        };
        if (requirement.InferredFrom is { } source)
            entry["inferred_from"] = source;
        return entry;
    }

    private static Dictionary<string, object> Answer(Answer answer) => new()
    {
        ["id"] = answer.QuestionId,
        ["question"] = answer.Question,
        ["answer"] = answer.Text,
        ["assumed"] = answer.Assumed,
    };
}
