using EndToEnd.Harness;

namespace Maestro.Runtime.Tests.Diagnostics.Provoked;

/// <summary>A way to meet a diagnostic, as a user would.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Provoke">Does it in a scratch repository with the real tool.</param>
public sealed record Provocation(string Id, Func<Scratch, ToolResult> Provoke)
{
    /// <inheritdoc/>
    public override string ToString() => Id;
}
