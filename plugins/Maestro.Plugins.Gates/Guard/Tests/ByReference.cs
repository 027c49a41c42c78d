using System.Runtime.CompilerServices;

namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>Two tests that read alike are two.</summary>
internal sealed class ByReference : IEqualityComparer<GuardedTest>
{
    public static ByReference Same { get; } = new();

    public bool Equals(GuardedTest? x, GuardedTest? y) => ReferenceEquals(x, y);

    public int GetHashCode(GuardedTest obj) => RuntimeHelpers.GetHashCode(obj);
}
