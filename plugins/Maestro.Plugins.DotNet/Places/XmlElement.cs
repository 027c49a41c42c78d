namespace Maestro.Plugins.DotNet.Places;

/// <summary>An element of an MSBuild file: its attributes, and its text where it has nothing else.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The element it stands in; null at the root.</param>
internal sealed record XmlElement(string Name, XmlElement? Parent)
{
    /// <summary>Its attributes, by name.</summary>
    public Dictionary<string, XmlValue> Attributes { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Its text; null where it has none.</summary>
    public XmlValue? Text { get; set; }

    /// <summary>The elements in it.</summary>
    public List<XmlElement> Children { get; } = [];

    /// <summary>What is said of it under a name, as an attribute or as an element in it.</summary>
    public XmlValue? Find(string name) =>
        Attributes.GetValueOrDefault(name) ?? Children.Find(child => string.Equals(child.Name, name, StringComparison.OrdinalIgnoreCase))?.Text;
}
