using NuGet.Versioning;

namespace Maestro.Plugins.DotNet.Units;

/// <summary>What is raised in one step: a package, or several that go together. One task, one commit.</summary>
/// <param name="Name">The package, or what the group is called.</param>
/// <param name="Slots">The packages.</param>
/// <param name="Levels">Versions for all of them at once, best first: for each package a version, or null where it stays.</param>
/// <param name="Ties">For each package the number of the first whose version is written in a place where its own is; its own number where there is none.</param>
/// <param name="Before">Names of the units that are better done first.</param>
internal sealed record UpgradeUnit(string Name, IReadOnlyList<Slot> Slots, IReadOnlyList<IReadOnlyList<NuGetVersion?>> Levels, IReadOnlyList<int> Ties, IReadOnlyList<string> Before);
