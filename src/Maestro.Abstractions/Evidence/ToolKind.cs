namespace Maestro;

/// <summary>What a tool is for.</summary>
public enum ToolKind
{
    /// <summary>It finds and runs tests.</summary>
    Test,

    /// <summary>It stands in for parts in tests.</summary>
    Mocking,

    /// <summary>It words what tests expect.</summary>
    Assertion,

    /// <summary>It finds mistakes in source text.</summary>
    Lint,

    /// <summary>It lays source text out.</summary>
    Format,

    /// <summary>It measures what tests reach.</summary>
    Coverage,

    /// <summary>It builds, or bundles.</summary>
    Build,

    /// <summary>It brings packages.</summary>
    PackageManager,
}
