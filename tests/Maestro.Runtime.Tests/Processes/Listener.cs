namespace Maestro.Runtime.Tests.Processes;

/// <summary>Remembers what it hears, and does what a test tells it to with each line.</summary>
internal sealed class Listener(Action<ProcessLine, IRunningProgram>? act = null) : IProcessListener
{
    internal List<ProcessLine> Lines { get; } = [];

    internal IEnumerable<string> Texts => Lines.Select(line => line.Text);

    public void Heard(ProcessLine line, IRunningProgram program)
    {
        Lines.Add(line);
        act?.Invoke(line, program);
    }
}
