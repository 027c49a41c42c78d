using Maestro.Runtime.Git;

namespace Maestro.Runtime.Execution.Lifecycle;

/// <summary>A request that can be run, as far as can be told before.</summary>
/// <param name="Repository">The user's repository.</param>
/// <param name="Check">What the run would work with.</param>
/// <param name="Request">What is asked for, without credentials.</param>
internal sealed record FirstLook(RepositoryInfo Repository, Preflight Check, RunRequest Request);
