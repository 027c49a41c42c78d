using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>
/// The libraries a plugin brings that use the contract too: what they miss of it fails in the middle of a run just as what the plugin itself
/// misses. Only those the plugin refers to, and those they refer to, are looked at.
/// </summary>
internal static class Companions
{
    /// <summary>Everything they use of the contract that would not bind, each with the library's name.</summary>
    /// <param name="folder">The plugin's folder.</param>
    /// <param name="metadata">Of the plugin's assembly.</param>
    /// <param name="contract">The contract they meet.</param>
    public static IEnumerable<Mismatch> Verify(string folder, MetadataReader metadata, ContractSurface contract)
    {
        var found = new List<Mismatch>();
        Follow(folder, metadata, contract, [ContractSurface.AssemblyName], found);
        return found;
    }

    private static void Follow(string folder, MetadataReader metadata, ContractSurface contract, HashSet<string> seen, List<Mismatch> found)
    {
        foreach (var handle in metadata.AssemblyReferences)
        {
            var name = metadata.GetString(metadata.GetAssemblyReference(handle).Name);
            if (!seen.Add(name) || Path.Combine(folder, $"{name}.dll") is var dll && !File.Exists(dll))
                continue;
            try
            {
                // The metadata alone: most of a large library is code.
                using var image = new PEReader(File.OpenRead(dll), PEStreamOptions.PrefetchMetadata);
                if (!image.HasMetadata || image.GetMetadataReader() is not { IsAssembly: true } library)
                    continue;
                foreach (var mismatch in ContractUse.Verify(library, contract))
                    found.Add(mismatch with { Text = $"{mismatch.Text} (by {name}.dll)" });
                Follow(folder, library, contract, seen, found);
            }
            catch (BadImageFormatException)
            {
                // No assembly at all: the plugin may never touch it, and is told of it when it does.
            }
        }
    }
}
