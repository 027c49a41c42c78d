namespace Maestro.Testing.Services;

/// <summary>The run so far, as the test set it up.</summary>
internal sealed class PhaseContext(TestRun run, RunLog log) : IPhaseContext
{
    public string Phase => run.Phase;

    public int Pass => run.Pass;

    public Artifact? Earlier => run.Earlier;

    public RunRequest Request => run.Request;

    public WorkspaceInfo Workspace => run.Workspace;

    public IProgress<string> Progress { get; } = new RecordedProgress(log);

    public T Get<T>() where T : Artifact =>
        Find<T>() ?? throw log.Missed(nameof(run.Artifacts), $"The phase handler needs a {typeof(T).Name}, and no earlier phase yielded one");

    public T? Find<T>() where T : Artifact => run.Artifacts.OfType<T>().LastOrDefault();
}
