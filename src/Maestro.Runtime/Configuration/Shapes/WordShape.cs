namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>One of several words.</summary>
internal abstract record WordShape : YamlShape
{
    /// <summary>All of them.</summary>
    public abstract IReadOnlyList<string> Words { get; }

    /// <summary>The one that holds where nothing is said.</summary>
    public abstract string Otherwise { get; }
}
