using EndToEnd.Harness;
using Maestro.Runtime.Evidence;
using Maestro.Runtime.Evidence.Sources;
using Maestro.Runtime.Processes;

namespace Maestro.Runtime.Tests.Evidence;

/// <summary>Evidence of real repositories.</summary>
internal static class Reading
{
    /// <summary>Of what is committed.</summary>
    internal static RepositoryEvidence Evidence(this Scratch repository) => repository.Whole().Evidence;

    /// <summary>Of what is committed, with symbols.</summary>
    internal static WholeEvidence Whole(this Scratch repository)
    {
        using var tree = GitSourceTree.Open(Path.Combine(repository.Root, ".git"), repository.Git("rev-parse", "HEAD"));
        return EvidenceReader.Read(tree, default);
    }

    /// <summary>Of what lies in the working tree.</summary>
    internal static async Task<RepositoryEvidence> EvidenceOnDisk(this Scratch repository) =>
        EvidenceReader.Read(await FolderSourceTree.OpenAsync(new ProcessSupervisor(new()), repository.Root, default), default).Evidence;

    /// <summary>A package as a line: name, version, scope, whether it was asked for, and where it stands.</summary>
    internal static string Line(this PackageUse package) => $"{package.Name} {package.Version ?? "?"} {package.Scope} {(package.Direct ? "direct" : "below")} {package.Path}:{package.Line}";

    /// <summary>A version as a line.</summary>
    internal static string Line(this ToolVersion version) => $"{version.Tool} {version.Version} {version.Path}:{version.Line}";

    /// <summary>A project as a line.</summary>
    internal static string Line(this CodeProject project) => $"{project.Layer} {project.Role} {project.Name} {project.Path} [{string.Join(' ', project.References)}]";

    /// <summary>The names of tools of a kind.</summary>
    internal static IEnumerable<string> Of(this IEnumerable<ToolUse> tools, ToolKind kind) => tools.Where(t => t.Kind == kind).Select(t => t.Name).Distinct();
}
