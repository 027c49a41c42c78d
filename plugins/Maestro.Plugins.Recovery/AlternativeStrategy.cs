using System.Globalization;
using Maestro.Plugins.Recovery.Approaches;

namespace Maestro.Plugins.Recovery;

/// <summary>Another way, and by another agent where there is one: what failed is undone, so that nothing of it stands in the way.</summary>
[Extension("alternative", Summary = "Undoes the attempt and has the work done another way, by another agent where there is one.")]
public sealed class AlternativeStrategy(IDecisions decisions) : IRecoveryStrategy
{
    private const int MostSteps = 4;

    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var failure = context.Failure;
        if (failure.Kind is not (FailureKind.Build or FailureKind.Test or FailureKind.Style or FailureKind.Review or FailureKind.Agent or FailureKind.Merge))
            return RecoveryResult.GiveUp($"no other way of doing it helps against a failure of kind {failure.Kind}");
        if (failure.Final)
            return RecoveryResult.GiveUp("it was mended as often as it may be");
        var ways = await WaysAsync(context, cancellationToken);
        if (ways.Count == 0)
            return RecoveryResult.GiveUp("every other way was tried");

        var way = await ChooseAsync(context, ways, cancellationToken);
        if (context.Task is not null)
            await context.UndoAsync(cancellationToken);
        var result = await WorkAsync(context, way, cancellationToken);
        return result.Failure is { } again
            ? RecoveryResult.GiveUp($"the agent failed another way as well, {way.Title}: {again.Message}")
            : RecoveryResult.Changed($"had it done another way: {way.Title}");
    }

    private async Task<IReadOnlyList<Approach>> WaysAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        IEnumerable<Approach> ways = KnownApproaches.All;
        if (await OtherLibrary.FindAsync(decisions, context, cancellationToken) is { } library)
            ways = ways.Append(library);
        return [.. ways.Where(way => !context.Tried.Any(rung => rung.Action.Contains(way.Title, StringComparison.Ordinal)) && (!way.InSteps || context.Task is { Acceptance.Count: > 1 }))];
    }

    private async Task<Approach> ChooseAsync(IRecoveryContext context, IReadOnlyList<Approach> ways, CancellationToken cancellationToken)
    {
        var decision = await decisions.DecideAsync(
            new()
            {
                Kind = DecisionKinds.Approach,
                Key = context.Attempt.ToString(CultureInfo.InvariantCulture),
                Question = $"How else may {context.Task?.Id ?? "what failed"} be done, after this: {context.Failure.Message}",
                Options = [.. ways.Select(way => way.For(context.Failure.Kind))],
                Facts = new Dictionary<string, string> { ["failure"] = context.Failure.Kind.ToString(), ["tried"] = string.Join("; ", context.Tried.Select(rung => $"{rung.Strategy}: {rung.Action}")) },
                Tasks = context.Task is { } task ? [task] : [],
            },
            cancellationToken);
        return ways.First(way => way.Id == decision.Choice);
    }

    private static async Task<AgentResult> WorkAsync(IRecoveryContext context, Approach way, CancellationToken cancellationToken)
    {
        var feedback = context.Task is null ? Feedback.ToFix(context.Failure) : Feedback.ToTryAgain(context.Failure);
        if (!way.InSteps || context.Task is not { } task)
            return await context.WorkByAnotherAsync($"{way.Instructions}\n\n{feedback}", cancellationToken);

        // Each criterion is a step of its own; what is beyond the bound goes with the last.
        var result = new AgentResult();
        var steps = task.Acceptance.Count > MostSteps ? [.. task.Acceptance.Take(MostSteps - 1), string.Join("\n- ", task.Acceptance.Skip(MostSteps - 1))] : task.Acceptance.ToList();
        for (var step = 0; step < steps.Count && result.Failure is null; step++)
            result = await context.WorkAsync($"{way.Instructions}\n\nStep {step + 1} of {steps.Count}:\n- {steps[step]}\n\n{(step == 0 ? feedback : "What the steps before came to is in the workspace.")}", cancellationToken);
        return result;
    }
}
