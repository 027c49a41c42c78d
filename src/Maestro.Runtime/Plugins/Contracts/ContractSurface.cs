using System.Reflection;
using System.Reflection.Metadata;
using Maestro.Runtime.Plugins.Metadata;

namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>
/// What a contract assembly offers, from its metadata alone. One reading serves every plugin, on any thread; nothing of it is looked at before
/// a plugin uses it.
/// </summary>
internal sealed class ContractSurface
{
    /// <summary>The contract's assembly.</summary>
    public const string AssemblyName = "Maestro.Abstractions";

    private static readonly Lazy<ContractSurface> OfHost = new(ReadHost);

    private readonly Dictionary<string, ContractType> types = [];

    /// <summary>Reads a contract.</summary>
    /// <param name="metadata">Of its assembly; must outlive this.</param>
    public ContractSurface(MetadataReader metadata)
    {
        Version = metadata.GetAssemblyDefinition().Version;
        Stamp = ContractStamp.Read(metadata) ?? Version.ToString(2);
        foreach (var handle in metadata.TypeDefinitions)
        {
            var type = metadata.GetTypeDefinition(handle);
            if ((type.Attributes & TypeAttributes.VisibilityMask) is TypeAttributes.Public or TypeAttributes.NestedPublic)
                types[TypeNames.Instance.GetTypeFromDefinition(metadata, handle, 0)] = new(this, metadata, type);
        }
    }

    /// <summary>The contract this tool provides.</summary>
    public static ContractSurface Host => OfHost.Value;

    /// <summary>Its assembly's version, which the runtime binds by: a reference to a higher one than is loaded is refused.</summary>
    public Version Version { get; }

    /// <summary>Its contract version, major.minor, which is what people speak of.</summary>
    public string Stamp { get; }

    /// <summary>A type by its full name, nested ones as <c>Outer+Inner</c>; null when it is not there.</summary>
    public ContractType? Find(string name) => types.GetValueOrDefault(name);

    /// <summary>A type that this contract's own metadata speaks of; null when it is none of this contract's.</summary>
    public ContractType? Find(MetadataReader metadata, EntityHandle type) => type is { IsNil: false, Kind: HandleKind.TypeDefinition }
        ? Find(TypeNames.Instance.GetTypeFromDefinition(metadata, (TypeDefinitionHandle)type, 0))
        : null;

    // The metadata of the very assembly that plugins will be bound to, where the runtime has mapped it.
    private static unsafe ContractSurface ReadHost() => typeof(IPhaseHandler).Assembly.TryGetRawMetadata(out var blob, out var length)
        ? new(new MetadataReader(blob, length))
        : throw new InvalidOperationException($"{AssemblyName} has no metadata");
}
