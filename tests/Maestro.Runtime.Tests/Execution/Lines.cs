using System.Collections.Concurrent;

namespace Maestro.Runtime.Tests.Execution;

/// <summary>Keeps what is told, at once: <see cref="Progress{T}"/> would tell it later, on another thread.</summary>
internal sealed class Lines(ConcurrentQueue<string> lines) : IProgress<string>
{
    public void Report(string value) => lines.Enqueue(value);
}
