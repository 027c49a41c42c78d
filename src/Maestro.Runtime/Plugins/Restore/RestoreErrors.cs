using System.Text.RegularExpressions;
using Maestro.Runtime.Configuration;
using Maestro.Runtime.Diagnostics;

namespace Maestro.Runtime.Plugins.Restore;

/// <summary>What NuGet says, said for whoever wrote <c>maestro.yaml</c>. Source of the ids: NuGet's "Errors and warnings" reference.</summary>
internal static partial class RestoreErrors
{
    /// <summary>The diagnostic for an error of a restore.</summary>
    /// <param name="error">NuGet's words.</param>
    /// <param name="plugin">The plugin it was about.</param>
    /// <param name="contract">The version of the contract's package that this tool brings.</param>
    public static Diagnostic Translate(string error, PluginReference plugin, string contract)
    {
        var name = $"plugin {plugin.Id} {plugin.Version}";
        // The contract is given by the tool: who needs a newer one asks NuGet for a downgrade.
        if (Downgrade().Match(error) is { Success: true } downgrade)
            return Catalogue.ContractMismatch.At(
                $"{name} needs contract {downgrade.Groups["needed"].Value}, this tool provides {contract}", plugin.Spot,
                "Update the tool, or use a version of the plugin built for this contract.");
        return Code().Match(error).Value switch
        {
            "NU1101" => Catalogue.RestoreFailed.At($"{name} cannot be restored: no feed has a package called {Missing(error, plugin.Id)}{Asked(error)}", plugin.Spot),
            "NU1102" or "NU1103" => Catalogue.RestoreFailed.At($"{name} cannot be restored: no feed has this version of {Missing(error, plugin.Id)}{Nearest(error)}", plugin.Spot),
            "NU1202" => Catalogue.RestoreFailed.At($"{name} cannot be restored: it is not built for .NET 10 or earlier", plugin.Spot, "Use a version of the plugin built for net10.0."),
            "NU1301" => Catalogue.RestoreFailed.At($"{name} cannot be restored: a feed does not answer: {Text(error)}", plugin.Spot, "Look at the feeds in nuget.config, and whether you are online."),
            _ => Catalogue.RestoreFailed.At($"{name} cannot be restored: {Text(error)}", plugin.Spot),
        };
    }

    private static string Missing(string error, string otherwise) => Package().Match(error) is { Success: true } found ? found.Groups["id"].Value.TrimEnd('.') : otherwise;

    private static string Asked(string error) => Sources().Match(error) is { Success: true } asked ? $" (asked: {asked.Groups["sources"].Value.TrimEnd('.')})" : "";

    private static string Nearest(string error) => NearestVersion().Match(error) is { Success: true } nearest ? $" (nearest: {nearest.Groups["version"].Value})" : "";

    private static string Text(string error) => error.IndexOf("error ", StringComparison.Ordinal) is >= 0 and var at ? error[(at + "error ".Length)..] : error;

    [GeneratedRegex("NU[0-9]{4}")]
    private static partial Regex Code();

    [GeneratedRegex(@"NU1605.*Maestro\.Abstractions from (?<needed>\S+) to ")]
    private static partial Regex Downgrade();

    [GeneratedRegex(@"find (a stable )?package (?<id>\S+)")]
    private static partial Regex Package();

    [GeneratedRegex(@"in source\(s\): (?<sources>.+)$")]
    private static partial Regex Sources();

    [GeneratedRegex(@"Nearest version: (?<version>[^\s\]]+)")]
    private static partial Regex NearestVersion();
}
