namespace Maestro.Runtime.Tests.Plugins.Schema;

/// <summary>How one thing of a file is changed.</summary>
internal enum Change
{
    /// <summary>A key is called otherwise.</summary>
    Renamed,

    /// <summary>A key is not there.</summary>
    Removed,

    /// <summary>A value is of another type.</summary>
    Mistyped,
}
