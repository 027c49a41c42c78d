using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Maestro.Runtime.Plugins.Contracts;

namespace Maestro.Runtime.Tests.Plugins.Contracts;

/// <summary>A contract of another build, compiled here: just enough to compile a plugin against, and to hold one against.</summary>
internal sealed class ContractBuild : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly PEReader image;

    /// <summary>Compiles one.</summary>
    /// <param name="version">Of its assembly.</param>
    /// <param name="stamp">Its contract version; empty for none.</param>
    /// <param name="more">Further types in its namespace.</param>
    /// <param name="gate">Members of the gate's interface.</param>
    internal ContractBuild(string version, string stamp, string more = "", string gate = "")
    {
        Stamp = stamp;
        Dll = folder["Maestro.Abstractions.dll"];
        PluginSource.Emit(Dll, $$"""
            using System; using System.Collections.Generic; using System.Threading.Tasks;
            [assembly: System.Reflection.AssemblyVersion("{{version}}")]
            {{StampOf(stamp)}}
            namespace Maestro
            {
                [AttributeUsage(AttributeTargets.Class)] public sealed class ExtensionAttribute(string id) : Attribute { public string Id => id; }
                public interface IQualityGate { {{gate}} }
                {{more}}
            }
            """);
        image = new(File.OpenRead(Dll));
        Surface = new(image.GetMetadataReader());
    }

    /// <summary>Where it is.</summary>
    internal string Dll { get; }

    /// <summary>Its contract version.</summary>
    internal string Stamp { get; }

    /// <summary>What the tool would read of it.</summary>
    internal ContractSurface Surface { get; }

    /// <summary>What the build writes into an assembly.</summary>
    internal static string StampOf(string stamp) => stamp.Length == 0 ? "" : $"[assembly: System.Reflection.AssemblyMetadata(\"Maestro.Contract\", \"{stamp}\")]";

    public void Dispose()
    {
        image.Dispose();
        folder.Dispose();
    }
}
