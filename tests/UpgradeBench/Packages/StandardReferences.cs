using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using UpgradeBench.Feeds;

namespace UpgradeBench.Packages;

/// <summary>What the code of made packages is compiled against: the reference assemblies on the machine.</summary>
internal static class StandardReferences
{
    /// <summary>What packages are for where nothing else is said.</summary>
    public const string Framework = "netstandard2.0";

    private static readonly Lazy<IReadOnlyList<MetadataReference>> Standard = new(() => In(Path.Combine(MachinePackages.Newest("NETStandard.Library"), "build", Framework, "ref")));
    private static readonly Lazy<IReadOnlyList<MetadataReference>> Net = new(() => In(Path.Combine(
        Directory.GetDirectories(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"), "10.*").Order(StringComparer.Ordinal).Last(), "ref", "net10.0")));

    /// <summary>Those of a target framework.</summary>
    public static IReadOnlyList<MetadataReference> Of(string framework) => framework == Framework ? Standard.Value : Net.Value;

    private static List<MetadataReference> In(string folder) => [.. Directory.GetFiles(folder, "*.dll").Select(file => MetadataReference.CreateFromFile(file))];
}
