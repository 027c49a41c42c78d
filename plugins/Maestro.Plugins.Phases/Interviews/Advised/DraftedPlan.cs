using System.Text;
using Maestro.Plugins.Phases.Plans;

namespace Maestro.Plugins.Phases.Interviews.Advised;

/// <summary>Has an agent draft the plan.</summary>
internal static class DraftedPlan
{
    private static readonly Place Nowhere = new(1, 1);

    /// <summary>Its plan, checked; or why there is none.</summary>
    /// <param name="advisor">Who is asked.</param>
    /// <param name="request">What the user asked for, in their words.</param>
    /// <param name="answers">What they said to the questions.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    public static async Task<(Prd? Plan, string? Problem)> AskAsync(IAdvisor advisor, string request, IReadOnlyList<Answer> answers, CancellationToken cancellationToken)
    {
        // What they answered is as much their word as what they asked.
        var said = string.Join('\n', answers.Where(answer => !answer.Assumed).Select(answer => answer.Text).Prepend(request));
        var advice = await advisor.AskAsync<AdvisedPlan>(new("draft", Words(request, answers)), draft => DraftCheck.Problem(draft, said), cancellationToken);
        return (advice.Answer is { } draft ? Of(draft) : null, advice.Problem);
    }

    /// <summary>The draft as a plan.</summary>
    public static Prd Of(AdvisedPlan draft) => new()
    {
        Title = draft.Title.Trim(),
        Introduction = Line(draft.Introduction),
        Requirements = [.. draft.Requirements.Select(Requirement)],
        Notes =
        [
            .. new (string Heading, IReadOnlyList<string> Lines)[]
            {
                (PlanNotes.Goals, draft.Goals), (PlanNotes.UserStories, draft.UserStories), (PlanNotes.NonGoals, draft.NonGoals),
                (PlanNotes.TechnicalNotes, draft.TechnicalNotes), (PlanNotes.Risks, draft.Risks), (PlanNotes.OpenQuestions, draft.OpenQuestions),
            }.Select(note => new PlanNotes(note.Heading, [.. note.Lines.Select(Line).Where(line => line.Length > 0)])).Where(note => note.Lines.Count > 0),
        ],
    };

    private static PlannedRequirement Requirement(AdvisedRequirement drafted) => new()
    {
        Id = drafted.Id,
        Text = Line(drafted.Text),
        Place = Nowhere,
        Priority = drafted.Priority,
        // A semicolon ends a criterion in a plan's table.
        Acceptance = [.. drafted.Acceptance.Select(criterion => Line(criterion).Replace(';', ',')).Where(line => line.Length > 0)],
        DependsOn = [.. drafted.DependsOn.Select(id => new Mention(id, Nowhere))],
        Files = [.. drafted.Files.Select(file => new Mention(file, Nowhere))],
        Confidence = drafted.Confidence,
        InferredFrom = string.IsNullOrWhiteSpace(drafted.Said) ? drafted.InferredFrom : null,
        Confirmed = !string.IsNullOrWhiteSpace(drafted.Said),
    };

    private static string Line(string text) => string.Join(' ', text.Split((char[])['\n', '\r', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    private static string Words(string request, IReadOnlyList<Answer> answers)
    {
        var words = new StringBuilder($"""
            Draft the plan for what is below. Look at the repository first. Every requirement is something a machine or a person can see to hold, in one sentence, with acceptance criteria (given, when, then)
            and the files it will change where you know them. Ask for nothing that the request does not need. For each requirement either quote in "said" the words of the request or of an answer that ask for it,
            word for word, or say in "inferred_from" what it follows from. Lists may be empty.

            # The request

            {request}

            """);
        if (answers.Count > 0)
            words.Append("\n# Answers\n\n").AppendJoin("", answers.Select(answer => $"- {answer.Question} {answer.Text}{(answer.Assumed ? " (nobody answered: assumed)" : "")}\n"));
        return words.ToString();
    }
}
