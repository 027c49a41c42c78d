namespace Maestro.Plugins.Technologies;

/// <summary>What a text says of a technology it names.</summary>
internal enum Stance
{
    /// <summary>It is to be used.</summary>
    Wanted,

    /// <summary>It is not to be used, or is to go.</summary>
    Rejected,

    /// <summary>It is only spoken of.</summary>
    SpokenOf,
}
