using System.Xml;
using Maestro.Plugins.Reading;

namespace Maestro.Plugins.DotNet.Places;

/// <summary>Reads an MSBuild file into elements that know where their values stand.</summary>
internal static class XmlElements
{
    /// <summary>Reads them.</summary>
    /// <param name="text">The file's text.</param>
    /// <returns>Every element, in the order of the file; null where it is no XML.</returns>
    public static IReadOnlyList<XmlElement>? Read(string text)
    {
        var (all, open, lines) = (new List<XmlElement>(), new Stack<XmlElement>(), new LineMap(text));
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), UntrustedXml.Settings);
            var place = (IXmlLineInfo)reader;
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    var element = new XmlElement(reader.LocalName, open.TryPeek(out var parent) ? parent : null);
                    element.Parent?.Children.Add(element);
                    all.Add(element);
                    var empty = reader.IsEmptyElement;
                    while (reader.MoveToNextAttribute())
                        if (Value(text, lines.Offset(place.LineNumber, place.LinePosition), reader.Value) is { } value)
                            element.Attributes[reader.LocalName] = value;
                    if (!empty)
                        open.Push(element);
                }
                else if (reader.NodeType == XmlNodeType.Text && open.TryPeek(out var within))
                {
                    within.Text = within.Text is null ? Written(text, lines.Offset(place.LineNumber, place.LinePosition), reader.Value) : null;
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                    open.Pop();
            }
            return all;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XmlValue? Value(string text, int name, string value)
    {
        var at = text.IndexOf('=', name) + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
            at++;
        return Written(text, at + 1, value);
    }

    // What is written otherwise than it reads, as with entities, is left alone. White space around a value is none of it, and line ends read otherwise than they are written.
    private static XmlValue? Written(string text, int start, string value)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        var core = value.Trim();
        return string.CompareOrdinal(text, start, core, 0, core.Length) == 0 ? new(core, start) : null;
    }
}
