namespace UpgradeBench.Running;

/// <summary>Who upgrades.</summary>
internal enum Upgrader
{
    /// <summary><c>dotnet maestro run --pipeline upgrade</c>.</summary>
    Maestro,

    /// <summary><c>dotnet package update</c>, which comes with the SDK: everything at once.</summary>
    PackageUpdate,

    /// <summary><c>dotnet outdated --upgrade</c>: everything at once.</summary>
    Outdated,
}
