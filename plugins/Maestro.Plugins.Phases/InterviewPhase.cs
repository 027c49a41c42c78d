using Maestro.Plugins.Phases.Interviews;
using Maestro.Plugins.Phases.Plans;
using Maestro.Plugins.Phases.Plans.Lints;
using Maestro.Plugins.Phases.Requests;

namespace Maestro.Plugins.Phases;

/// <summary>Makes the plan: reads the one that was given, or makes one of the request, and asks once about what is still open.</summary>
[Extension("interview", Summary = "Makes a plan of the request, and asks at most five questions, once.")]
[Yields(typeof(WorkPlan))]
public sealed class InterviewPhase(IInterview interview, IDecisions decisions, IRepositoryEvidence repository) : IPhaseHandler, IRequestValidator, IPhasePreview
{
    /// <inheritdoc/>
    public IReadOnlyList<RequestProblem> Validate(RunRequest request) => RequestPlan.Problems(request, RequestPlan.Of(request));

    /// <inheritdoc/>
    public IReadOnlyList<RequestProblem> Advise(RunRequest request) => [.. PlanLint.Of(RequestPlan.Of(request)).Select(advice => advice with { File = request.PlanText is null ? null : request.PlanPath })];

    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(IPhaseContext context, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var plan = RequestPlan.Of(request);
        if (RequestPlan.Problems(request, plan) is [var problem, ..])
            return Failed($"{problem.Id}: {problem.Message} {problem.Fix}");

        // Looked at first: what the repository tells is not asked.
        var facts = RepositoryFacts.Of(await repository.ReadAsync(cancellationToken));
        var answered = plan with { Answers = await AnswersAsync(request, plan, facts, cancellationToken) };
        // A plan that was given stays byte for byte what its author wrote.
        var markdown = request.PlanText ?? PlanWriter.Write(answered, context.Workspace.BaseCommit);
        // Who gave a plan has approved it by that.
        if (request.PlanText is null)
        {
            var approval = await interview.ApproveAsync(markdown, text => PlanCheck.Of(PlanReader.Read(text, answered.Title)), cancellationToken);
            if (!approval.Approved)
                return Failed("You turned the plan down.");
            if (approval.Markdown != markdown)
                (markdown, answered) = (approval.Markdown, PlanReader.Read(approval.Markdown, answered.Title));
        }

        var root = context.Workspace.Root;
        var path = await PlanFile.FindAsync(root, request.PlanText is null ? null : request.PlanPath, markdown, cancellationToken)
            ?? await PlanFile.SaveAsync(root, answered.Slug, markdown, cancellationToken);
        if (path is null)
            return Failed("The plan cannot be saved: .maestro or .maestro/plans is a symbolic link.");

        context.Progress.Report($"plan {path}: {answered.Requirements.Count} requirement(s)");
        return PhaseResult.Done(Plan(answered) with { Markdown = markdown, Path = path });
    }

    /// <inheritdoc/>
    public Artifact? Preview(RunRequest request, IReadOnlyList<Artifact> earlier)
    {
        var plan = RequestPlan.Of(request);
        if (RequestPlan.Problems(request, plan).Count > 0)
            return null;
        var (known, open) = Answers(request, plan, Nothing);
        return Plan(plan with { Answers = [.. known, .. open.Select(q => new Answer(q.Question.Id, q.Question.Text, q.Question.Recommended, Assumed: true))] });
    }

    private static IReadOnlyDictionary<string, string> Nothing => System.Collections.ObjectModel.ReadOnlyDictionary<string, string>.Empty;

    private static WorkPlan Plan(Prd plan) => new()
    {
        Title = plan.Title,
        Slug = plan.Slug,
        Introduction = plan.Introduction,
        Requirements = [.. plan.Requirements.Select(r => r.ToRequirement())],
        Answers = plan.Answers,
        References = [.. plan.References.Select(reference => reference.ToReference())],
    };

    private static (List<Answer> Known, List<OpenQuestion> Open) Answers(RunRequest request, Prd plan, IReadOnlyDictionary<string, string> facts)
    {
        var given = TopicCatalogue.All.Where(topic => request.Answers.ContainsKey(topic.Id)).Select(topic => new Answer(topic.Id, topic.Ask, request.Answers[topic.Id], Assumed: false)).ToList();
        var known = given.Concat(plan.Answers.Where(a => !request.Answers.ContainsKey(a.QuestionId))).ToList();
        return (known, [.. TopicRanking.Open(request.PlanText ?? request.Text, known.Select(answer => answer.QuestionId).ToHashSet(), facts)]);
    }

    private async Task<IReadOnlyList<Answer>> AnswersAsync(RunRequest request, Prd plan, IReadOnlyDictionary<string, string> facts, CancellationToken cancellationToken)
    {
        var (known, open) = Answers(request, plan, facts);
        if (open.Count == 0)
            return known;

        foreach (var answer in await interview.AskAsync([.. open.Select(q => q.Question)], cancellationToken))
        {
            var question = open.Find(q => q.Question.Id == answer.QuestionId);
            known.Add(answer.Assumed && question is not null ? await Assumption.DecideAsync(decisions, question, answer, cancellationToken) : answer);
        }

        return known;
    }

    private static PhaseResult Failed(string message) => PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = message });
}
