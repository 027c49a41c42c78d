namespace Maestro.Runtime.Plugins.Contracts;

/// <summary>What a contract type is, as far as code compiled against it depends on it.</summary>
internal enum ContractTypeKind
{
    /// <summary>A class or record.</summary>
    Class,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>A struct or record struct.</summary>
    Struct,

    /// <summary>An enumeration.</summary>
    Enum,
}
