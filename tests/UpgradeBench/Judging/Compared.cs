using UpgradeBench.Shapes;

namespace UpgradeBench.Judging;

/// <summary>What came of a shape, side by side.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Problems">What is wrong with what the tool did.</param>
/// <param name="Maestro">What the tool delivered.</param>
/// <param name="PackageUpdate">What <c>dotnet package update</c> came to.</param>
/// <param name="Outdated">What <c>dotnet outdated</c> came to; null where it cannot be had.</param>
/// <param name="Account">Everything that helps to see why.</param>
internal sealed record Compared(Shape Shape, IReadOnlyList<string> Problems, Delivered Maestro, Delivered? PackageUpdate, Delivered? Outdated, string Account);
