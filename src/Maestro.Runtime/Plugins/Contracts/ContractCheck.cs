using System.Reflection.Metadata;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>
/// Holds a plugin against the contract. What counts is whether everything it uses is there, in either direction of age; beyond that only a
/// major version apart is refused, which may mean other things by the same names, and what the runtime itself would not bind.
/// </summary>
internal static class ContractCheck
{
    /// <summary>What is wrong, in one diagnostic; empty when the plugin fits.</summary>
    /// <param name="location">The plugin.</param>
    /// <param name="metadata">Of its assembly.</param>
    /// <param name="built">The version of the contract's assembly it was compiled against.</param>
    /// <param name="stamp">The contract version it was built for; null when nothing stamped it.</param>
    /// <param name="contract">The contract it is to be loaded with.</param>
    public static List<Diagnostic> Verify(PluginLocation location, MetadataReader metadata, Version built, string? stamp, ContractSurface contract)
    {
        var needs = stamp ?? built.ToString(2);
        var age = Compare(needs, contract.Stamp);
        if (Why(location, metadata, built, needs, contract) is not { } why)
            return [];
        return [Catalogue.ContractMismatch.At(
            $"plugin {location.Name} {metadata.GetAssemblyDefinition().Version.ToString(3)} needs contract {needs}, this tool provides {contract.Stamp}{why}",
            location.Reference.Spot,
            age switch
            {
                > 0 => $"Update the tool, or use a version of {location.Name} built for contract {contract.Stamp} or older.",
                < 0 => $"Use a version of {location.Name} built for contract {contract.Stamp}, or rebuild it against this tool's contract.",
                _ => $"Rebuild {location.Name} against this tool's contract.",
            })];
    }

    // Empty when the versions say it all; null when nothing is wrong.
    private static string? Why(PluginLocation location, MetadataReader metadata, Version built, string needs, ContractSurface contract)
    {
        if (Major(needs) != Major(contract.Stamp) || built.Major != contract.Version.Major)
            return "";
        List<Mismatch> mismatches = [.. ContractUse.Verify(metadata, contract), .. Companions.Verify(Path.GetDirectoryName(location.Dll)!, metadata, contract)];
        if (mismatches.Count > 0)
            return $" ({Mismatch.Phrase(mismatches)})";
        return built > contract.Version ? $" (its assembly {built} is above this tool's {contract.Version})" : null;
    }

    private static int Compare(string one, string other) =>
        Version.TryParse(one, out var left) && Version.TryParse(other, out var right) ? left.CompareTo(right) : string.CompareOrdinal(one, other);

    private static string Major(string version) => version.Split('.')[0];
}
