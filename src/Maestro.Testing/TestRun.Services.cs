namespace Maestro.Testing;

// What a constructor may ask for; TimeProvider is the Clock.
public sealed partial class TestRun
{
    /// <summary>The runtime's real supervisor: programs are really started. Each is recorded.</summary>
    public IProcesses Processes { get; }

    /// <summary>The decision engine, answering from <see cref="ScriptedDecisions"/>.</summary>
    public IDecisions Decisions { get; }

    /// <summary>The gates, answering from <see cref="ScriptedGateReports"/>.</summary>
    public IGates Gates { get; }

    /// <summary>The task runner, answering from <see cref="ScriptedTasks"/> and <see cref="MayStartTasks"/>.</summary>
    public ITaskRunner Tasks { get; }

    /// <summary>The meter of the attempt; <see cref="MayCall"/> says whether limits bear a call.</summary>
    public IUsageMeter Meter { get; }

    /// <summary>The watch of the attempt: records what it is told, and finds nobody stuck.</summary>
    public IAgentWatch Watch { get; }

    /// <summary>The gateway of the attempt: gives <see cref="ScriptedGateway"/> in place of any model.</summary>
    public IModelGateway Gateway { get; }

    /// <summary>The human, answering from <see cref="RunRequest.Answers"/> and <see cref="ScriptedAnswers"/>. Can be asked once, as in a run.</summary>
    public IInterview Interview { get; }

    /// <summary>Earlier runs: <see cref="ScriptedPast"/>.</summary>
    public IPastRuns PastRuns { get; }

    /// <summary>What the repository is made of: <see cref="ScriptedEvidence"/> and <see cref="ScriptedSymbols"/>.</summary>
    public IRepositoryEvidence Evidence { get; }

    /// <summary>What the run changed: <see cref="ScriptedChanges"/>, <see cref="ScriptedResult"/> and <see cref="ScriptedPublic"/>.</summary>
    public IRunChanges Changes { get; }

    /// <summary>An agent that can be asked: <see cref="ScriptedAdvice"/>.</summary>
    public IAdvisor Advisor { get; }

    /// <summary>The journal: <see cref="ScriptedHistory"/>.</summary>
    /// <exception cref="NotScriptedException">It is not set.</exception>
    public IRunHistory History => ScriptedHistory ?? throw log.Missed(nameof(ScriptedHistory), "The run's history was asked for");
}
