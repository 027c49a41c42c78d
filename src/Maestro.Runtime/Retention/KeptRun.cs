using Maestro.Runtime.Execution;
using Maestro.Runtime.Runs;

namespace Maestro.Runtime.Retention;

/// <summary>What is to become of a run's folder, its checkpoints included.</summary>
/// <param name="Run">The run.</param>
/// <param name="Bytes">What its folder takes on disk; what it has in the vault is shared and not in here.</param>
/// <param name="Removable">Whether it may go when room is needed.</param>
/// <param name="Remove">Whether it goes.</param>
/// <param name="Why">Why it goes, or must stay.</param>
internal sealed record KeptRun(ArchivedRun Run, long Bytes, bool Removable, bool Remove, string Why);
