namespace Maestro.Testing.Services;

/// <summary>Keeps what is told, in order; <see cref="Progress{T}"/> would post it to another thread.</summary>
internal sealed class RecordedProgress(RunLog log) : IProgress<string>
{
    public void Report(string value) => log.Record(new ProgressReported(value));
}
