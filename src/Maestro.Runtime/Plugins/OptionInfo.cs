namespace Maestro.Runtime.Plugins;

/// <summary>A key an extension's options class takes: <c>max_parallel</c> for <c>MaxParallel</c>.</summary>
/// <param name="Key">As written in yaml.</param>
/// <param name="Property">The property's name.</param>
/// <param name="Type">Name of the property's type, as metadata writes it.</param>
internal sealed record OptionInfo(string Key, string Property, string Type)
{
    private const string Collections = "System.Collections.Generic.";

    /// <summary>What it is for, by its <c>[Description]</c>; or empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>What holds where nothing is said, by its <c>[DefaultValue]</c>; null when that is not told.</summary>
    public object? Default { get; init; }

    /// <summary>What its attributes bound it by.</summary>
    public OptionBounds Bounds { get; init; } = OptionBounds.None;

    /// <summary>The names of its enumeration, when that is one of the plugin's own; else empty.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>What yaml it takes.</summary>
    public OptionKind Kind => Type switch
    {
        _ when Words.Count > 0 => OptionKind.Word,
        "Int32" or "Int64" => OptionKind.Whole,
        "Double" => OptionKind.Number,
        "Boolean" => OptionKind.Flag,
        "String" => OptionKind.Text,
        _ when !Type.StartsWith(Collections, StringComparison.Ordinal) => OptionKind.Unknown,
        _ => Type.Contains("Dictionary`2<", StringComparison.Ordinal) ? OptionKind.Map : OptionKind.List,
    };
}
