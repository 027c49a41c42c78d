namespace Maestro.Plugins.DotNet.Places;

/// <summary>A value in an XML file and where it stands, as it is written.</summary>
/// <param name="Text">The value.</param>
/// <param name="Start">Where it begins, in characters.</param>
internal sealed record XmlValue(string Text, int Start);
