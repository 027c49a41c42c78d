namespace Maestro;

/// <summary>What types can have in common.</summary>
public enum TypePatternKind
{
    /// <summary>The last word of their names.</summary>
    Suffix,

    /// <summary>The first word of their names; not the <c>I</c> of interfaces.</summary>
    Prefix,

    /// <summary>A base class, as far as the text tells it from an interface: by a name that does not begin with <c>I</c> and a capital.</summary>
    BaseType,

    /// <summary>An interface.</summary>
    Interface,

    /// <summary>An attribute, without its <c>Attribute</c>.</summary>
    Attribute,
}
