using System.Globalization;

namespace Maestro.Plugins.Recovery;

/// <summary>Another way, and by another agent where there is one: what failed is undone, so that nothing of it stands in the way.</summary>
[Extension("alternative", Summary = "Undoes the attempt and has the work done another way, by another agent where there is one.")]
public sealed class AlternativeStrategy(IDecisions decisions) : IRecoveryStrategy
{
    /// <inheritdoc/>
    public async Task<RecoveryResult> RecoverAsync(IRecoveryContext context, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(context);
        var failure = context.Failure;
        if (failure.Kind is not (FailureKind.Build or FailureKind.Test or FailureKind.Style or FailureKind.Review or FailureKind.Agent or FailureKind.Merge))
            return RecoveryResult.GiveUp($"no other way of doing it helps against a failure of kind {failure.Kind}");
        var tried = Approach.All.Where(way => context.Tried.Any(rung => rung.Action.Contains(way.Title, StringComparison.Ordinal))).ToList();
        if (tried.Count == Approach.All.Count)
            return RecoveryResult.GiveUp("every other way was tried");

        var way = await ChooseAsync(context, tried, cancellationToken);
        var instructions = $"{way.Instructions}\n\n{(context.Task is null ? Feedback.ToFix(failure) : Feedback.ToTryAgain(failure))}";
        if (context.Task is not null)
            await context.UndoAsync(cancellationToken);
        var result = await context.WorkByAnotherAsync(instructions, cancellationToken);
        return result.Failure is { } again
            ? RecoveryResult.GiveUp($"the agent failed another way as well, {way.Title}: {again.Message}")
            : RecoveryResult.Changed($"had it done another way: {way.Title}");
    }

    private async Task<Approach> ChooseAsync(IRecoveryContext context, IReadOnlyList<Approach> tried, CancellationToken cancellationToken)
    {
        var decision = await decisions.DecideAsync(
            new()
            {
                Kind = DecisionKinds.Approach,
                Key = context.Attempt.ToString(CultureInfo.InvariantCulture),
                Question = $"How else may {context.Task?.Id ?? "what failed"} be done, after this: {context.Failure.Message}",
                Options = [.. Approach.All.Except(tried).Select(way => way.Option)],
                Facts = new Dictionary<string, string> { ["failure"] = context.Failure.Kind.ToString(), ["tried"] = string.Join("; ", context.Tried.Select(rung => $"{rung.Strategy}: {rung.Action}")) },
                Tasks = context.Task is { } task ? [task] : [],
            },
            cancellationToken);
        return Approach.All.First(way => way.Id == decision.Choice);
    }
}
