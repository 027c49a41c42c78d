using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Runs.Records;

/// <summary>Where a piece of work stands: what it started from and what it made of it. Enough to bring a workspace back to it.</summary>
internal sealed record WorkState(Head Start, string Tree);
