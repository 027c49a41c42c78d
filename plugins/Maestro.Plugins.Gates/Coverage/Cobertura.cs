using System.Globalization;
using System.Xml;
using Maestro.Plugins.Gates.Running;

namespace Maestro.Plugins.Gates.Coverage;

/// <summary>Cobertura's XML, which coverlet, dotnet-coverage, coverage.py, Istanbul, gocover-cobertura and cargo-llvm-cov write.</summary>
internal sealed class Cobertura : ICoverageFormat
{
    public IReadOnlyList<string> Endings => [".xml"];

    public bool Add(CoveredLines sum, string file)
    {
        using var reader = XmlReader.Create(file, UntrustedXml.WithDocumentType);
        reader.MoveToContent();
        // Node by node: such files are large.
        if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "coverage")
            return false;

        var sources = new List<string>();
        string? current = null;
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "class")
                current = reader.GetAttribute("filename");
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "source" && !reader.IsEmptyElement)
                sources.Add(Text(reader));
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "line" && current is not null
                && int.TryParse(reader.GetAttribute("number"), CultureInfo.InvariantCulture, out var line) && long.TryParse(reader.GetAttribute("hits"), CultureInfo.InvariantCulture, out var hits))
                sum.Add(current, sources, line, hits);
        }

        return true;
    }

    private static string Text(XmlReader reader) => reader.Read() && reader.NodeType == XmlNodeType.Text ? reader.Value.Trim() : "";
}
