using Maestro.Runtime.Checkpoints.Risks.Invocations;

namespace Maestro.Runtime.Checkpoints.Risks.Wrappers;

/// <summary>Knows programs that run other programs.</summary>
internal interface ICommandWrapper
{
    /// <summary>What it runs; nothing when it is none of these programs.</summary>
    IReadOnlyList<Inner> Open(Invocation invocation);
}
