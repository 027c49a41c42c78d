using System.Collections.ObjectModel;
using Maestro.Plugins.Phases.Interviews;
using Maestro.Plugins.Phases.Interviews.Advised;
using Maestro.Plugins.Phases.Plans;
using Maestro.Plugins.Phases.Plans.Lints;
using Maestro.Plugins.Phases.Plans.Revisions;
using Maestro.Plugins.Phases.Requests;

namespace Maestro.Plugins.Phases;

/// <summary>Makes the plan: reads the one that was given, or makes one of the request, and asks once about what is still open.</summary>
[Extension("interview", Summary = "Makes a plan of the request, asks at most five questions, once, and shows the plan to be approved.")]
[Yields(typeof(WorkPlan))]
public sealed class InterviewPhase(IInterview interview, IDecisions decisions, IRepositoryEvidence repository, IAdvisor advisor, TimeProvider clock, InterviewOptions options)
    : IPhaseHandler, IRequestValidator, IPhasePreview
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

        var known = KnownAnswers.Of(request, plan);
        var open = await OpenAsync(context, known, cancellationToken);
        var answered = plan with { Answers = [.. known, .. await new Conversation(interview, decisions).AskAsync(open, cancellationToken)] };
        var day = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        string markdown;
        // Who gave a plan has approved it by that; it gains what they answered, and nothing else.
        if (request.PlanText is { } given)
            markdown = PlanRevision.Of(given, [.. answered.Answers.Where(answer => !answer.Assumed).Except(plan.Answers)], day);
        else
        {
            answered = await DraftAsync(context, answered, cancellationToken);
            markdown = PlanWriter.Write(answered, context.Workspace.BaseCommit, day);
            var approval = await interview.ApproveAsync(markdown, text => PlanCheck.Of(PlanReader.Read(text, answered.Title)), cancellationToken);
            if (!approval.Approved)
                return Failed("You turned the plan down.");
            if (approval.Markdown != markdown)
                (markdown, answered) = (approval.Markdown, PlanReader.Read(approval.Markdown, answered.Title));
        }

        var path = await PlanFile.KeepAsync(context.Workspace.Root, request, answered.Slug, markdown, cancellationToken);
        if (path is null)
            return Failed("The plan cannot be saved: .maestro or .maestro/plans is a symbolic link.");

        context.Progress.Report($"plan {path}: {answered.Requirements.Count} requirement(s)");
        return PhaseResult.Done(answered.ToWorkPlan() with { Markdown = markdown, Path = path });
    }

    /// <inheritdoc/>
    public Artifact? Preview(RunRequest request, IReadOnlyList<Artifact> earlier)
    {
        var plan = RequestPlan.Of(request);
        if (RequestPlan.Problems(request, plan).Count > 0)
            return null;
        var known = KnownAnswers.Of(request, plan);
        var open = TopicRanking.Open(request.PlanText ?? request.Text, Ids(known), ReadOnlyDictionary<string, string>.Empty);
        return (plan with { Answers = [.. known, .. open.Select(q => new Answer(q.Question.Id, q.Question.Text, q.Question.Recommended, Assumed: true))] }).ToWorkPlan();
    }

    // The repository is looked at first: what it tells is not asked.
    private async Task<IReadOnlyList<OpenQuestion>> OpenAsync(IPhaseContext context, IReadOnlyList<Answer> known, CancellationToken cancellationToken)
    {
        var text = context.Request.PlanText ?? context.Request.Text;
        var facts = RepositoryFacts.Of(await repository.ReadAsync(cancellationToken));
        if (options.By == InterviewBy.Agent)
        {
            var (questions, problem) = await AdvisedTopics.AskAsync(advisor, text, Ids(known), facts, cancellationToken);
            if (questions is not null)
                return questions;
            context.Progress.Report($"note: the bundled topics are gone through, since no agent's questions could be used: {problem}");
        }

        return TopicRanking.Open(text, Ids(known), facts);
    }

    private async Task<Prd> DraftAsync(IPhaseContext context, Prd plan, CancellationToken cancellationToken)
    {
        if (options.By != InterviewBy.Agent)
            return plan;
        var (draft, problem) = await DraftedPlan.AskAsync(advisor, context.Request.Text, plan.Answers, cancellationToken);
        if (draft is not null)
            return draft with { Answers = plan.Answers };
        context.Progress.Report($"note: the plan is made of the request's own structure, since no agent's draft could be used: {problem}");
        return plan;
    }

    private static HashSet<string> Ids(IReadOnlyList<Answer> answers) => [.. answers.Select(answer => answer.QuestionId)];

    private static PhaseResult Failed(string message) => PhaseResult.Failed(new() { Kind = FailureKind.Input, Message = message });
}
