using Maestro.Runtime.Workspaces;

namespace Maestro.Runtime.Execution.Isolation;

/// <summary>A task that is part of the head.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Before">The head it was laid on.</param>
/// <param name="After">The head that came of it.</param>
internal sealed record IntegratedTask(string Id, Head Before, Head After);
