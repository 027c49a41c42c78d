namespace UpgradeBench.Packages;

/// <summary>A sort of package.</summary>
internal enum MadeKind
{
    /// <summary>A library.</summary>
    Library,

    /// <summary>A tool for a tool manifest. One that <see cref="Made.Breaks"/> ends with an error whatever it is asked.</summary>
    Tool,

    /// <summary>An MSBuild project SDK. One that <see cref="Made.Breaks"/> fails every build.</summary>
    Sdk,
}
