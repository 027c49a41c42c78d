namespace Maestro.Plugins.DotNet;

/// <summary>How far a package may be raised.</summary>
public enum UpgradeLevel
{
    /// <summary>Up to the newest version.</summary>
    Major,

    /// <summary>Within its major version.</summary>
    Minor,

    /// <summary>Within its major and minor version.</summary>
    Patch,

    /// <summary>Only away from known vulnerabilities, and no further than that takes.</summary>
    Security,
}
