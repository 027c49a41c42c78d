namespace Maestro.Runtime.Limits;

/// <summary>Whether a budget bears an amount.</summary>
internal enum Bearing
{
    /// <summary>It does.</summary>
    Now,

    /// <summary>It would, if what others hold were given back.</summary>
    Later,

    /// <summary>Too much is used up.</summary>
    Never,
}
