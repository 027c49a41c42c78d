using System.Xml;
using System.Xml.Linq;

namespace Maestro.Runtime.Evidence.Formats;

/// <summary>Reads XML. A document type is refused: it can make little text into much, and lead to other files.</summary>
internal static class XmlText
{
    private const int Deepest = 200;

    /// <summary>Reads a text.</summary>
    /// <returns>Its root element, whose elements know their lines; or null.</returns>
    public static XElement? Read(string text, out string why)
    {
        try
        {
            using (var depth = Reader(text))
                while (depth.Read())
                    if (depth.Depth > Deepest)
                    {
                        why = $"it is not valid XML: deeper than {Deepest}";
                        return null;
                    }
            using var reader = Reader(text);
            why = "";
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root;
        }
        catch (XmlException e)
        {
            why = $"it is not valid XML: {e.Message}";
            return null;
        }
    }

    private static XmlReader Reader(string text) =>
        XmlReader.Create(new StringReader(text), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true });
}
