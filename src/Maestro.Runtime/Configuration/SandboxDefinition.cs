using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Processes.Doors;

namespace Maestro.Runtime.Configuration;

/// <summary>What <c>sandbox:</c> says.</summary>
/// <param name="Level">How much is kept from programs.</param>
/// <param name="Writable">Further folders they may write, as written: absolute, or from <c>~</c>.</param>
/// <param name="Readable">Folders and files of the user's home they may read, as written: absolute, or from <c>~</c>.</param>
/// <param name="Hosts">Hosts they may reach where they have no network.</param>
/// <param name="Spot">Where it stands.</param>
internal sealed record SandboxDefinition(SandboxLevel Level, IReadOnlyList<string> Writable, IReadOnlyList<string> Readable, IReadOnlyList<AllowedHost> Hosts, SourceSpot Spot);
