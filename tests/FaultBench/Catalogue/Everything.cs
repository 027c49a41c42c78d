using FaultBench.Running;

namespace FaultBench.Catalogue;

/// <summary>Every fault there is.</summary>
internal static class Everything
{
    /// <summary>By family.</summary>
    public static IReadOnlyList<Family> Families { get; } =
    [
        BuildFaults.All, TestFaults.All, ProofFaults.All, StyleFaults.All, PackageFaults.All, MergeFaults.All, AgentFaults.All, NetworkFaults.All,
        MachineFaults.All, PluginFaults.All, SpecFaults.All, NodeFaults.All, PythonFaults.All,
    ];

    /// <summary>In the order of the table.</summary>
    public static IReadOnlyList<Fault> Faults { get; } = [.. Families.SelectMany(family => family.Faults)];
}
