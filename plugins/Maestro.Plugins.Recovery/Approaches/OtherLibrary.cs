namespace Maestro.Plugins.Recovery.Approaches;

/// <summary>Doing it with another library, where the one that was chosen is what failed.</summary>
internal static class OtherLibrary
{
    /// <summary>The way; null where no library is to blame, the plan itself names it, or there is no other.</summary>
    /// <param name="decisions">Chooses the other library.</param>
    /// <param name="context">What failed.</param>
    /// <param name="cancellationToken">Ends with the run.</param>
    public static async Task<Approach?> FindAsync(IDecisions decisions, IRecoveryContext context, CancellationToken cancellationToken)
    {
        if (context.Task is not { } task || context.Failure.Kind is not (FailureKind.Build or FailureKind.Test))
            return null;
        var used = await decisions.DecideAsync(Question(task, $"{context.Attempt}-used"), cancellationToken);
        if (used.Choice == Decision.Unknown || used.Answer.ContainsKey("stated") || !IsNamed(used, context.Failure))
            return null;
        var instead = await decisions.DecideAsync(Question(task, $"{context.Attempt}-instead") with { Excluded = [used.Choice], ParentId = used.Id }, cancellationToken);
        if (instead.Choice == Decision.Unknown)
            return null;
        var (old, other) = (Title(used), Title(instead));
        return new(
            "other-library", $"with {other} instead of {old}", $"What failed has to do with {old}. Do it with {other} instead{Package(instead)}, and take {old} out where nothing else needs it.",
            new(.5, .7, .85, .7, .4), [FailureKind.Build, FailureKind.Test]);
    }

    private static DecisionRequest Question(WorkTask task, string key) => new()
    {
        Kind = DecisionKinds.TechStack,
        Key = key,
        Question = $"Which library does {task.Id} need?",
        Options = [],
        Facts = new Dictionary<string, string> { ["requirement"] = $"{task.Title}\n{task.Instructions}\n{string.Join('\n', task.Acceptance)}" },
    };

    private static bool IsNamed(Decision decision, Failure failure)
    {
        var said = $"{failure.Message}\n{failure.Evidence}\n{string.Join('\n', failure.Findings.Select(finding => finding.Message))}";
        return said.Contains(Title(decision), StringComparison.OrdinalIgnoreCase)
            || (decision.Answer.TryGetValue("package", out var package) && said.Contains(package, StringComparison.OrdinalIgnoreCase));
    }

    private static string Title(Decision decision) => decision.Options.First(option => option.Id == decision.Choice).Title;

    private static string Package(Decision decision) => decision.Answer.TryGetValue("package", out var package) ? $" (package {package})" : "";
}
