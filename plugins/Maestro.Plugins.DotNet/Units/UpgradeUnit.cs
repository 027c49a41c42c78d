using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>What is raised in one step: a package, or several that go together. One task, one commit.</summary>
/// <param name="Name">The package, or what the group is called.</param>
/// <param name="Slots">The packages.</param>
/// <param name="Levels">Versions for all of them at once, best first: for each package a version, or null where it stays.</param>
/// <param name="OnePlace">Whether their version is written in one place.</param>
/// <param name="Before">Names of the units that are better done first.</param>
internal sealed record UpgradeUnit(string Name, IReadOnlyList<Slot> Slots, IReadOnlyList<IReadOnlyList<NuGetVersion?>> Levels, bool OnePlace, IReadOnlyList<string> Before);
