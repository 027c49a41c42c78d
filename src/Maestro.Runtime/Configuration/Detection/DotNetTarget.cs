namespace Maestro.Runtime.Configuration.Detection;

/// <summary>A solution or project that is built by itself.</summary>
/// <param name="File">Relative to the repository.</param>
/// <param name="Argument">How a command of <c>dotnet</c> names it, with the space before; empty where it finds it without.</param>
/// <param name="Suffix">Behind the names of its gates; empty where there is no other.</param>
internal sealed record DotNetTarget(string File, string Argument, string Suffix)
{
    /// <summary>Whether it is a project.</summary>
    public bool IsProject => DotNet.Projects.Contains(Path.GetExtension(File), StringComparer.OrdinalIgnoreCase);
}
