namespace Maestro.Plugins.Phases.Tests.Fakes;

/// <summary>A run as far as it has come.</summary>
internal sealed class FakeContext(string root, params Artifact[] artifacts) : IPhaseContext, IProgress<string>
{
    public List<string> Reported { get; } = [];

    public string Phase => "phase";

    public int Pass => 1;

    public Artifact? Earlier { get; init; }

    public RunRequest Request { get; init; } = new();

    public WorkspaceInfo Workspace { get; } = new(root, "basecommit");

    public IProgress<string> Progress => this;

    public T Get<T>() where T : Artifact => Find<T>() ?? throw new InvalidOperationException($"No earlier phase yielded a {typeof(T).Name}.");

    public T? Find<T>() where T : Artifact => artifacts.OfType<T>().LastOrDefault();

    public void Report(string value) => Reported.Add(value);
}
