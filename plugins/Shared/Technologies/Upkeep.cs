namespace Maestro.Plugins.Technologies;

/// <summary>How a technology is kept up.</summary>
internal enum Upkeep
{
    /// <summary>Mended and released.</summary>
    Active,

    /// <summary>Mended now and then.</summary>
    Slow,

    /// <summary>No more.</summary>
    Ended,
}
