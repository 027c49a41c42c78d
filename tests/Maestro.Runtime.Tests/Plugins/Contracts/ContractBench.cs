using Maestro.Runtime.Diagnostics;
using Maestro.Runtime.Plugins;
using Maestro.Runtime.Plugins.Inspection;

namespace Maestro.Runtime.Tests.Plugins.Contracts;

/// <summary>A plugin compiled against one contract, held against another.</summary>
internal static class ContractBench
{
    /// <summary>What is wrong; null when the plugin would be taken.</summary>
    /// <param name="built">The contract it is compiled against.</param>
    /// <param name="here">The contract it meets.</param>
    /// <param name="use">Members of its one class, which use the contract.</param>
    /// <param name="more">Further types of it.</param>
    internal static Diagnostic? Problem(ContractBuild built, ContractBuild here, string use, string more = "")
    {
        using var folder = new TempFolder();
        var dll = Path.Combine(PluginSource.Compile(folder.Path, "Acme.Retry", $$"""
            [assembly: System.Reflection.AssemblyVersion("1.4.0.0")]
            {{ContractBuild.StampOf(built.Stamp)}}
            [Extension("mine")] public sealed class Mine : IQualityGate { {{use}} }
            {{more}}
            """, built.Dll), "Acme.Retry.dll");
        var inspected = PluginInspector.Inspect(new(new("Acme.Retry", null, null, new("maestro.yaml", 12, 5)), "Acme.Retry", dll), here.Surface);
        return inspected.Ok ? null : inspected.Problems.Single();
    }
}
