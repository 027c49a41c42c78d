namespace Maestro;

/// <summary>What a project is.</summary>
public enum ProjectRole
{
    /// <summary>Others build on it.</summary>
    Library,

    /// <summary>A program.</summary>
    App,

    /// <summary>Tests of others.</summary>
    Tests,

    /// <summary>A program for developers: a tool that is installed, a benchmark, an analyzer.</summary>
    Tool,
}
