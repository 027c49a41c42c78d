namespace Maestro.Plugins.DotNet.Places;

/// <summary>What a version in a file is the version of.</summary>
internal enum PlaceKind
{
    /// <summary>A package that projects reference.</summary>
    Package,

    /// <summary>A tool of a tool manifest.</summary>
    Tool,

    /// <summary>An MSBuild project SDK that comes as a package.</summary>
    Sdk,
}
