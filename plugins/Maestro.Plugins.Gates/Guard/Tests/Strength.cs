namespace Maestro.Plugins.Gates.Guard.Tests;

/// <summary>How much it takes to satisfy an assertion.</summary>
internal enum Strength
{
    /// <summary>Nothing: it holds whatever the code does.</summary>
    None,

    /// <summary>That something is there, or is not one thing among very many.</summary>
    Presence,

    /// <summary>A property: part of a text, a bound, a condition.</summary>
    Property,

    /// <summary>The very value.</summary>
    Value,
}
