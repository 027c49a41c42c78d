using System.Net;
using System.Text;

namespace Maestro.Plugins.Phases.Reports.Html.Building;

/// <summary>An element of HTML or SVG. Its name and those of its attributes are constants; values are encoded.</summary>
/// <param name="name">Its name.</param>
internal sealed class Element(string name) : Node
{
    private static readonly HashSet<string> Void = ["meta", "input", "br"];

    private readonly List<(string Name, string? Value)> attributes = [];
    private readonly List<Node> children = [];

    /// <summary>With an attribute.</summary>
    /// <param name="attribute">Its name.</param>
    /// <param name="value">Its value; null leaves the attribute out.</param>
    public Element With(string attribute, string? value)
    {
        if (value is not null)
            attributes.Add((attribute, Words.Encoded(value)));
        return this;
    }

    /// <summary>With a number, in units of the drawing.</summary>
    public Element With(string attribute, double value)
    {
        attributes.Add((attribute, $"{value:0.##}"));
        return this;
    }

    /// <summary>With the outline of a path, which is computed and may be long; no words are in it.</summary>
    public Element WithOutline(string outline)
    {
        attributes.Add(("d", WebUtility.HtmlEncode(outline)));
        return this;
    }

    /// <summary>With an attribute that has no value.</summary>
    public Element Is(string attribute)
    {
        attributes.Add((attribute, null));
        return this;
    }

    /// <summary>With a policy: what encoding and credentials' scrubbing would make of it is not what is meant.</summary>
    public Element WithPolicy(string attribute, ContentPolicy policy)
    {
        attributes.Add((attribute, policy.Encoded));
        return this;
    }

    /// <summary>Of a class.</summary>
    public Element Class(string value) => With("class", value);

    /// <summary>With more in it.</summary>
    public Element Add(Node? child)
    {
        if (child is not null)
            children.Add(child);
        return this;
    }

    public override void Write(StringBuilder to)
    {
        to.Append('<').Append(name);
        foreach (var (attribute, value) in attributes)
        {
            to.Append(' ').Append(attribute);
            if (value is not null)
                to.Append("=\"").Append(value).Append('"');
        }
        to.Append('>');
        if (Void.Contains(name))
            return;
        foreach (var child in children)
            child.Write(to);
        to.Append("</").Append(name).Append('>');
    }
}
