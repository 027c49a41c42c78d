namespace Maestro.Runtime.Plugins;

/// <summary>What yaml an option takes.</summary>
internal enum OptionKind
{
    /// <summary>Only the loaded type could tell.</summary>
    Unknown,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,

    /// <summary>Any single value, as text.</summary>
    Text,

    /// <summary>One of an enumeration's words.</summary>
    Word,

    /// <summary>A list.</summary>
    List,

    /// <summary>A mapping.</summary>
    Map,
}
