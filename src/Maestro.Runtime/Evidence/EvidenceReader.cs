using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Code;
using Maestro.Runtime.Evidence.DotNet;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Go;
using Maestro.Runtime.Evidence.Java;
using Maestro.Runtime.Evidence.Node;
using Maestro.Runtime.Evidence.Php;
using Maestro.Runtime.Evidence.Python;
using Maestro.Runtime.Evidence.Ruby;
using Maestro.Runtime.Evidence.Rust;
using Maestro.Runtime.Evidence.Sources;

namespace Maestro.Runtime.Evidence;

/// <summary>Reads a repository: the same files give the same evidence, whatever order they come in.</summary>
internal static class EvidenceReader
{
    /// <summary>Counts up when what is read changes: evidence of an older reader is not this one's.</summary>
    public const int Version = 1;

    private static readonly IEcosystemReader[] Ecosystems =
        [new DotNetReader(), new NodeReader(), new PythonReader(), new RustReader(), new GoReader(), new JavaReader(), new RubyReader(), new PhpReader()];

    /// <summary>Reads.</summary>
    /// <param name="tree">What to read.</param>
    /// <param name="ct">Gives up.</param>
    public static WholeEvidence Read(ISourceTree tree, CancellationToken ct)
    {
        var found = new Found();
        var files = new SourceFiles(tree, found);
        foreach (var ecosystem in Ecosystems)
        {
            ct.ThrowIfCancellationRequested();
            ecosystem.Read(files, found);
        }
        KnownFiles.Read(files, found);
        Workflows.Read(files, found);
        var code = CodeReader.Read(files, found, ct);
        var projects = Layers.Of(found.Projects);
        var map = new ProjectMap(projects);
        foreach (var file in code)
            if (file.CSharp is { } csharp)
                found.Votes.Add(csharp.Habits);
        FolderHabits.Look(code, projects, map.Of, found.Votes);
        var evidence = new RepositoryEvidence
        {
            Tree = tree.Id,
            Languages = LanguageUses.Of(code),
            Manifests = [.. found.Manifests.Distinct().OrderBy(m => m.Path, StringComparer.Ordinal)],
            Packages = Sorted.Packages(found.Packages),
            Versions = [.. found.Versions.Distinct().OrderBy(v => v.Tool, StringComparer.Ordinal).ThenBy(v => v.Path, StringComparer.Ordinal).ThenBy(v => v.Line).ThenBy(v => v.Version, StringComparer.Ordinal)],
            Tools = [.. found.Tools.Distinct().OrderBy(t => t.Kind).ThenBy(t => t.Name, StringComparer.Ordinal).ThenBy(t => t.Path, StringComparer.Ordinal).ThenBy(t => t.Line)],
            CiFiles = CiSystems.In(files),
            Projects = projects,
            Rooms = Rooms.Of(code, map.Of),
            Conventions = found.Votes.Conventions(),
            Unread = found.UnreadFiles,
        };
        return new(evidence, Sorted.Symbols(code, map.Of));
    }
}
