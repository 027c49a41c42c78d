namespace Maestro.Runtime.Configuration.Shapes;

/// <summary>A mapping.</summary>
/// <param name="Keys">The keys that are words of ours.</param>
internal sealed record MapShape(params IReadOnlyList<YamlKey> Keys) : YamlShape
{
    /// <summary>Names that mean something to us, in a mapping that names things.</summary>
    public IReadOnlyList<YamlKey> Names { get; init; } = [];

    /// <summary>What the value of any other key may be, where a mapping names things; null where no other key is taken.</summary>
    public YamlShape? Others { get; init; }

    /// <summary>The name others refer to it by, where it stands at many places; null where it is written out.</summary>
    public string? Called { get; init; }

    /// <summary>Whose options it takes, or null when it uses no extension.</summary>
    public OptionsPlace? Options { get; init; }

    /// <summary>Groups of keys of which exactly one must be there, each known by its first key; empty where nothing excludes anything.</summary>
    public IReadOnlyList<IReadOnlyList<YamlKey>> OneOf { get; init; } = [];
}
