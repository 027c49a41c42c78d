namespace Maestro.Runtime.Plugins;

/// <summary>An extension as its metadata describes it; nothing of the plugin has been run.</summary>
internal sealed record ExtensionInfo
{
    /// <summary>What it is.</summary>
    public required ExtensionKind Kind { get; init; }

    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>Full name of its class.</summary>
    public required string TypeName { get; init; }

    /// <summary>One sentence, or empty.</summary>
    public string Summary { get; init; } = "";

    /// <summary>Full type names of its constructor's parameters.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>Full name of its options class, or null when it has none.</summary>
    public string? OptionsType { get; init; }

    /// <summary>The keys of its options class.</summary>
    public IReadOnlyList<OptionInfo> Options { get; init; } = [];

    /// <summary>Whether anything about its options class could object to a value of the right type: an attribute, an interface, a base class from elsewhere.</summary>
    public bool OptionsAreValidated { get; init; }

    /// <summary>Names of the artifacts it needs.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Name of the artifact it yields, or null.</summary>
    public string? Yields { get; init; }

    /// <summary>Whether it asks for the human.</summary>
    public bool AsksHuman => Parameters.Contains("Maestro.IInterview");
}
