namespace Maestro.Plugins.DotNet.Projects;

/// <summary>What of a repository restore and build are called with.</summary>
internal static class RestoreTargets
{
    private static readonly string[] Solutions = [".sln", ".slnx"];
    private static readonly string[] Projects = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Solutions at the root; else all there are; else the projects.</summary>
    /// <param name="files">The repository's files.</param>
    public static IReadOnlyList<string> In(IReadOnlyList<string> files)
    {
        var solutions = files.Where(file => Solutions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase)).ToList();
        var top = solutions.Where(file => !file.Contains('/')).ToList();
        return top.Count > 0 ? top : solutions.Count > 0 ? solutions : [.. files.Where(file => Projects.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase))];
    }
}
