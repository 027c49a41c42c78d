namespace Maestro;

/// <summary>The side from which a review looks at a change.</summary>
public enum ReviewDimension
{
    /// <summary>Whether it does what was asked for.</summary>
    Correctness,

    /// <summary>Whether it can be abused, or gives something away.</summary>
    Security,

    /// <summary>Whether it takes more time or memory than it needs to.</summary>
    Performance,

    /// <summary>Whether it fits what is there and what others build on: dependencies, licences, public declarations, size.</summary>
    Architecture,

    /// <summary>Whether it is tested.</summary>
    Tests,

    /// <summary>Whether it reads as it should.</summary>
    Style,
}
