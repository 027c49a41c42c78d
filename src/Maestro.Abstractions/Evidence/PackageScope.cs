namespace Maestro;

/// <summary>What a package is used for.</summary>
public enum PackageScope
{
    /// <summary>The program needs it when it runs.</summary>
    Run,

    /// <summary>Its tests need it.</summary>
    Test,

    /// <summary>Only building and developing need it.</summary>
    Build,
}
