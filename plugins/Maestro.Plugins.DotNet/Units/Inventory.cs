namespace Maestro.Plugins.DotNet.Units;

/// <summary>What packages a repository has.</summary>
/// <param name="Slots">Those that may be raised.</param>
/// <param name="Left">Those that are left as they are, each with why.</param>
internal sealed record Inventory(IReadOnlyList<Slot> Slots, IReadOnlyList<LeftAlone> Left);
