namespace Maestro;

/// <summary>What a C# declaration declares.</summary>
public enum CodeSymbolKind
{
    /// <summary>A class.</summary>
    Class,

    /// <summary>A record, of classes or structs.</summary>
    Record,

    /// <summary>A struct.</summary>
    Struct,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An enum.</summary>
    Enum,

    /// <summary>A delegate.</summary>
    Delegate,

    /// <summary>A method.</summary>
    Method,

    /// <summary>A property; also one a record's parameter makes.</summary>
    Property,

    /// <summary>A field.</summary>
    Field,

    /// <summary>An event.</summary>
    Event,

    /// <summary>A member of an enum.</summary>
    EnumMember,
}
