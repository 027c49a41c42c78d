namespace Maestro.Testing.Services;

/// <summary>A failure, and actions that are recorded and answered as the test scripted.</summary>
internal sealed class RecoveryContext(TestRun run, RunLog log) : IRecoveryContext
{
    public required Failure Failure { get; init; }

    public required int Attempt { get; init; }

    public required IReadOnlyList<RecoveryAttempt> Tried { get; init; }

    public required WorkTask? Task { get; init; }

    public WorkspaceInfo Workspace => run.Workspace;

    public System.Threading.Tasks.Task UndoAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        log.Record(new Undone());
        return System.Threading.Tasks.Task.CompletedTask;
    }

    public Task<bool> RestoreLastGoodAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var restored = run.ScriptedLastGood ?? throw log.Missed(nameof(run.ScriptedLastGood), "The last good checkpoint was asked for");
        log.Record(new LastGoodRestored(restored));
        return System.Threading.Tasks.Task.FromResult(restored);
    }

    public Task<AgentResult> WorkAsync(string instructions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var agent = run.ScriptedAgent ?? throw log.Missed(nameof(run.ScriptedAgent), "The agent was asked to work");
        var result = agent(instructions);
        log.Record(new AgentAsked(instructions, result));
        return System.Threading.Tasks.Task.FromResult(result);
    }

    public Task<AgentResult> WorkByAnotherAsync(string instructions, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var agent = run.ScriptedAgent ?? throw log.Missed(nameof(run.ScriptedAgent), "Another agent was asked to work");
        var result = agent(instructions);
        log.Record(new AgentAsked(instructions, result) { Another = true });
        return System.Threading.Tasks.Task.FromResult(result);
    }

    public Task<IReadOnlyList<string>> IsolateAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var taken = run.ScriptedIsolation ?? throw log.Missed(nameof(run.ScriptedIsolation), "The tasks to blame were to be taken out");
        log.Record(new TasksIsolated(taken));
        return System.Threading.Tasks.Task.FromResult(taken);
    }

    public Task<bool> RunFixerAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var succeeded = run.ScriptedFixer ?? throw log.Missed(nameof(run.ScriptedFixer), $"The fixer of gate '{Failure.Gate}' was asked to run");
        log.Record(new FixerRun(succeeded));
        return System.Threading.Tasks.Task.FromResult(succeeded);
    }

    public Task<IReadOnlyList<GateReport>> JudgeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var judge = run.ScriptedJudgement ?? throw log.Missed(nameof(run.ScriptedJudgement), "The gates were asked to judge the workspace");
        var reports = judge();
        foreach (var report in reports)
            log.Record(new GateAsked(report));
        return System.Threading.Tasks.Task.FromResult(reports);
    }

    public System.Threading.Tasks.Task DelayAsync(TimeSpan delay, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        run.Clock.Advance(delay);
        log.Record(new Waited(delay));
        return System.Threading.Tasks.Task.CompletedTask;
    }
}
