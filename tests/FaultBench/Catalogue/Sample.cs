using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>The faults that every run of the tests has: few, and those that build least.</summary>
internal static class Sample
{
    private static readonly string[] Names =
    [
        "compile error, mended in place",
        "disk full for one agent",
    ];

    /// <summary>Whether it is one of them.</summary>
    public static bool Has(Fault fault) => Names.Contains(fault.Name);
}
