using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>The faults that every run of the tests has: one of most families, those that build least.</summary>
internal static class Sample
{
    private static readonly string[] Names =
    [
        "compile error, mended in place",
        "deletes the test that fails",
        "both change the same line",
        "crash in the middle of its edits",
        "false claim: only half of the files",
        "connection dropped in the middle of an answer",
        "disk full for one agent",
    ];

    /// <summary>Whether it is one of them.</summary>
    public static bool Has(Fault fault) => Names.Contains(fault.Name);
}
