using System.Xml;
using System.Xml.Linq;

namespace Maestro.Runtime.Evidence.Formats;

/// <summary>Elements and attributes by their plain names: build files are written with a namespace and without.</summary>
internal static class XmlReading
{
    /// <summary>All elements of a name below an element, whatever is between.</summary>
    public static IEnumerable<XElement> All(this XElement element, string name) => element.Descendants().Where(e => e.Name.LocalName == name);

    /// <summary>The first child of a name, or null.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(e => e.Name.LocalName == name);

    /// <summary>The text of the first child of a name, without blanks around it; null where there is none, or it is empty.</summary>
    public static string? ChildText(this XElement? element, string name) => Child(element, name)?.Value.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>An attribute or a child of a name, as build files may have either; null where there is neither, or it is empty.</summary>
    public static string? Says(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(a => a.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } text ? text : element.ChildText(name);

    /// <summary>Where an element begins, from 1.</summary>
    public static int Line(this XElement element) => ((IXmlLineInfo)element).LineNumber;
}
