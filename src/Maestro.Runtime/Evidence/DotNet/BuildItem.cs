using System.Xml.Linq;

namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>An item of a project, as <c>PackageReference</c>.</summary>
/// <param name="Kind">Its element's name.</param>
/// <param name="Include">What it names, expanded as far as it can be.</param>
/// <param name="Element">The element.</param>
/// <param name="Path">The file it is in.</param>
internal sealed record BuildItem(string Kind, string Include, XElement Element, string Path);
