namespace Maestro.Testing;

public sealed partial class TestRun
{
    /// <summary>What the user asked for. Answers in it are given to the interview first, as in a run.</summary>
    public RunRequest Request { get; init; } = new();

    /// <summary>The phase's name in the pipeline.</summary>
    public string Phase { get; init; } = "phase";

    /// <summary>Which pass over the phase it is, from 1.</summary>
    public int Pass { get; init; } = 1;

    /// <summary>What the pass before came to, where it failed with an artifact.</summary>
    public Artifact? Earlier { get; init; }

    /// <summary>What earlier phases yielded, oldest first.</summary>
    public IReadOnlyList<Artifact> Artifacts { get; init; } = [];

    /// <summary>What the decision engine says, by a request's key, or by its kind for every request of that kind.</summary>
    public IDictionary<string, ScriptedDecision> ScriptedDecisions { get; init; } = new Dictionary<string, ScriptedDecision>();

    /// <summary>
    /// What the gates say: several reports of one gate are its first, second, third judgement. An empty list is a repository without gates.
    /// </summary>
    public IReadOnlyList<GateReport>? ScriptedGateReports { get; init; }

    /// <summary>How a task ends that a phase hands to <see cref="ITaskRunner"/>. A task that is still running is a <see cref="Task"/> that is not completed.</summary>
    public Func<WorkTask, Task<TaskResult>>? ScriptedTasks { get; init; }

    /// <summary>Whether the limits still allow a task to start.</summary>
    public bool MayStartTasks { get; set; } = true;

    /// <summary>Whether the limits still bear a call of an agent.</summary>
    public bool MayCall { get; set; } = true;

    /// <summary>What the gateway gives in place of any model; null for a run without a gateway.</summary>
    public ModelEndpoint? ScriptedGateway { get; set; }

    /// <summary>What the human says, by a question's id.</summary>
    public IDictionary<string, string> ScriptedAnswers { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether nobody is there to answer: a question without a scripted answer then gets its recommended one, marked as assumed.</summary>
    public bool NobodyAnswers { get; init; }

    /// <summary>What the human makes of the plan that is shown: the text to be carried out, or null to turn it down. When it is left alone, the plan is approved as it is.</summary>
    public Func<string, string?>? ScriptedApproval { get; init; }

    /// <summary>What the journal tells.</summary>
    public ScriptedHistory? ScriptedHistory { get; init; }

    /// <summary>What earlier runs in the repository came to; nothing was run before when it is left alone.</summary>
    public PastOutcomes ScriptedPast { get; init; } = new();

    /// <summary>What an agent answers that is asked for advice, as JSON by the question's key; to what is not there nobody answers.</summary>
    public IReadOnlyDictionary<string, string> ScriptedAdvice { get; init; } = new Dictionary<string, string>();

    /// <summary>What the repository is made of; nothing when it is left alone.</summary>
    public RepositoryEvidence ScriptedEvidence { get; init; } = new() { Tree = new string('0', 40) };

    /// <summary>The files that the run changed; none when it is left alone.</summary>
    public IReadOnlyList<ChangedFile> ScriptedChanges { get; init; } = [];

    /// <summary>What the result is made of; the same as before when it is left alone.</summary>
    public RepositoryEvidence? ScriptedResult { get; init; }

    /// <summary>What changed C# files declare for others to use, before and after.</summary>
    public PublicSurface ScriptedPublic { get; init; } = new([], [], []);

    /// <summary>Files of it that an extension may read by path; there is no other.</summary>
    public IReadOnlyDictionary<string, string> ScriptedFiles { get; init; } = new Dictionary<string, string>();

    /// <summary>What its C# code declares: whoever looks for a name finds those of it.</summary>
    public IReadOnlyList<CodeSymbol> ScriptedSymbols { get; init; } = [];

    /// <summary>What the agent does when a recovery strategy has it work, from the instructions it gets. It may change the workspace.</summary>
    public Func<string, AgentResult>? ScriptedAgent { get; init; }

    /// <summary>Whether the fixer of the gate that failed is there and succeeds.</summary>
    public bool? ScriptedFixer { get; init; }

    /// <summary>
    /// What the gates say when a recovery strategy has them judge the workspace, up to the first that does not hold. It may look at <see cref="Workspace"/>.
    /// </summary>
    public Func<IReadOnlyList<GateReport>>? ScriptedJudgement { get; init; }

    /// <summary>Whether there is a checkpoint at which every gate passed.</summary>
    public bool? ScriptedLastGood { get; init; }

    /// <summary>Ids of the tasks that are found to be to blame and taken out; empty where none is.</summary>
    public IReadOnlyList<string>? ScriptedIsolation { get; init; }
}
