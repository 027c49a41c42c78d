using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Code;

/// <summary>Habits that take a project and a file together: whether namespaces follow folders, and how test projects are called.</summary>
internal static class FolderHabits
{
    private static readonly string[] TestEndings = [".Tests", ".Test", ".UnitTests", ".IntegrationTests", ".FunctionalTests", ".Specs", "Tests"];

    /// <summary>Counts them.</summary>
    public static void Look(IReadOnlyList<CountedFile> files, IReadOnlyList<CodeProject> projects, Func<string, CodeProject?> projectOf, Votes votes)
    {
        foreach (var file in files)
            if (file.CSharp is { Namespace: { Length: > 0 } space, Types: [var first, ..] } && projectOf(file.Path) is { RootNamespace: { } root } project)
                votes.Add(ConventionName.NamespaceFolders, space == Expected(root, project.Folder, file.Path) ? "follow-folders" : "free", file.Path, first.Line);
        var names = projects.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var tests in projects.Where(p => p.Role == ProjectRole.Tests && p.Path.EndsWith("proj", StringComparison.Ordinal)))
            votes.Add(ConventionName.TestProjects, Array.Find(TestEndings, end => tests.Name.EndsWith(end, StringComparison.Ordinal) && names.Contains(tests.Name[..^end.Length])) is { } ending ? $"Name{ending}" : "free", tests.Path, 0);
    }

    private static string Expected(string root, string project, string path)
    {
        var folder = SourceFiles.FolderOf(path);
        var below = (project.Length == 0 ? folder : folder[project.Length..]).Trim('/');
        return below.Length == 0 ? root : $"{root}.{below.Replace('/', '.').Replace('-', '_').Replace(' ', '_')}";
    }
}
