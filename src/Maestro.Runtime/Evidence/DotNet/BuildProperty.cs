namespace Maestro.Runtime.Evidence.DotNet;

/// <summary>A property of a project as a build file sets it.</summary>
/// <param name="Value">Its value, expanded as far as it can be.</param>
/// <param name="Path">The file that sets it; empty for what MSBuild itself does.</param>
/// <param name="Line">Where in it.</param>
internal sealed record BuildProperty(string Value, string Path, int Line);
