using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>The faults that every run of the tests has: one of most families, those that build least.</summary>
internal static class Sample
{
    private static readonly string[] Names =
    [
        "compile error, mended in place",
        "crash in the middle of its edits",
        "disk full for one agent",
    ];

    /// <summary>Whether it is one of them.</summary>
    public static bool Has(Fault fault) => Names.Contains(fault.Name);
}
