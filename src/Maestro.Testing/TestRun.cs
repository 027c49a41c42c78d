using Maestro.Testing.Services;
using Microsoft.Extensions.Time.Testing;

namespace Maestro.Testing;

/// <summary>A run in memory, to test one extension alone. Its clock is fake, its answers are scripted, what the extension does is recorded.</summary>
/// <remarks>
/// <para>
/// Set up what the extension will find with an object initialiser, hand its constructor the services it asks for, and have it act:
/// </para>
/// <code>
/// using var run = new TestRun { ScriptedDecisions = { ["library"] = "polly" } };
/// var result = await run.RunPhaseAsync(new MyPhase(run.Decisions));
/// </code>
/// <para>Whatever is asked for that is not scripted is a <see cref="NotScriptedException"/>; no answer is made up.</para>
/// </remarks>
public sealed partial class TestRun : IDisposable
{
    /// <summary>When the clock of a run starts.</summary>
    internal static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RunLog log = new();
    private readonly string folder = Directory.CreateTempSubdirectory("maestro-testrun-").FullName;

    /// <summary>Makes the run and its workspace: a real, empty folder.</summary>
    public TestRun()
    {
        Processes = new RecordedProcesses(log);
        Decisions = new DecisionService(this, log);
        Gates = new GateService(this, log);
        Tasks = new TaskService(this, log);
        PastRuns = new PastService(this);
        Evidence = new EvidenceService(this);
        Changes = new ChangesService(this);
        Advisor = new AdvisorService(this);
        Meter = new MeterService(this, log);
        Watch = new WatchService(log);
        Gateway = new GatewayService(this, log);
        Interview = new InterviewService(this, log);
        Workspace = new(Directory.CreateDirectory(Path.Combine(folder, "workspace")).FullName, new string('0', 40));
    }

    /// <summary>What the extension did, in the order it did it.</summary>
    public IReadOnlyList<TestEvent> Events => log.Events;

    /// <summary>The workspace: a real folder, no git repository, removed with the run. Its base commit is forty zeros.</summary>
    public WorkspaceInfo Workspace { get; }

    /// <summary>The clock. It stands still until the test, or a recovery strategy that waits, moves it on.</summary>
    public FakeTimeProvider Clock { get; init; } = new(Start);

    /// <summary>Writes a file in the workspace.</summary>
    /// <param name="path">Relative to the workspace.</param>
    /// <param name="text">Its content.</param>
    public void Write(string path, string text)
    {
        var full = Path.Combine(Workspace.Root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }

    /// <summary>Reads a file of the workspace.</summary>
    /// <param name="path">Relative to the workspace.</param>
    public string Read(string path) => File.ReadAllText(Path.Combine(Workspace.Root, path));

    /// <summary>Removes the workspace and all scratch folders.</summary>
    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string NewScratch() => Directory.CreateDirectory(Path.Combine(folder, "scratch", Path.GetRandomFileName())).FullName;
}
