namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A key of <c>maestro.yaml</c>.</summary>
/// <param name="Name">As it is written.</param>
/// <param name="Means">What it means, for whoever is about to write it.</param>
internal abstract record YamlKey(string Name, string Means)
{
    /// <summary>What its value may be.</summary>
    public abstract YamlShape Shape { get; }

    /// <summary>Whether its mapping says nothing without it.</summary>
    public bool Required { get; init; }

    /// <summary>The extensions that cannot do without it, by id.</summary>
    public IReadOnlyList<string> RequiredBy { get; init; } = [];
}
