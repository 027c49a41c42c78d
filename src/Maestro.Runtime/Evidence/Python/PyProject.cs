using Maestro.Runtime.Evidence.Catalogues;
using Maestro.Runtime.Evidence.Findings;
using Maestro.Runtime.Evidence.Formats;

namespace Maestro.Runtime.Evidence.Python;

/// <summary>Reads <c>pyproject.toml</c>: what standards put there, and what Poetry, uv and PDM do.</summary>
internal static class PyProject
{
    private static readonly KnownTool[] Sections =
    [
        new("pytest", ToolKind.Test, "pytest"), new("coverage", ToolKind.Coverage, "coverage.py"), new("ruff", ToolKind.Lint, "Ruff"), new("flake8", ToolKind.Lint, "Flake8"),
        new("pylint", ToolKind.Lint, "Pylint"), new("mypy", ToolKind.Lint, "mypy"), new("pyright", ToolKind.Lint, "Pyright"), new("black", ToolKind.Format, "Black"),
        new("isort", ToolKind.Format, "isort"), new("poetry", ToolKind.PackageManager, "Poetry"), new("uv", ToolKind.PackageManager, "uv"), new("pdm", ToolKind.PackageManager, "PDM"),
    ];

    /// <summary>Reads one.</summary>
    public static void Read(string path, DataNode toml, SourceFiles files, Found found)
    {
        var project = toml["project"];
        var poetry = toml["tool"]["poetry"];
        var folder = SourceFiles.FolderOf(path);
        if ((project["name"].Text ?? poetry["name"].Text) is { } name)
            found.Projects.Add(new(name, path, folder, PythonReader.Ecosystem, Role(project, poetry, folder, files), References(toml, folder), 0, null));
        found.Version("python", project["requires-python"].Text, path, project["requires-python"].Line);
        Listed(project["dependencies"], "", path, found);
        Listed(toml["build-system"]["requires"], "build", path, found);
        Listed(toml["tool"]["uv"]["dev-dependencies"], "dev", path, found);
        foreach (var groups in new[] { project["optional-dependencies"], toml["dependency-groups"], toml["tool"]["pdm"]["dev-dependencies"] })
            foreach (var (group, list) in groups.Entries)
                Listed(list, group, path, found);
        Poetry(poetry, path, found);
        foreach (var (section, value) in toml["tool"].Entries)
            if (Array.Find(Sections, s => s.Sign == section) is { } tool)
                found.Tools.Add(new(tool.Kind, tool.Name, path, value.Line));
    }

    private static void Listed(DataNode list, string group, string path, Found found)
    {
        foreach (var item in list.Items)
            if (Requirement.Of(item.Text) is { } requirement)
                found.Package(PythonReader.Ecosystem, requirement.Name, requirement.Version, PythonScopes.Of(group, requirement.Name), path, item.Line);
    }

    private static void Poetry(DataNode poetry, string path, Found found)
    {
        Table(poetry["dependencies"], "", path, found);
        Table(poetry["dev-dependencies"], "dev", path, found);
        foreach (var (group, value) in poetry["group"].Entries)
            Table(value["dependencies"], group, path, found);
    }

    private static void Table(DataNode table, string group, string path, Found found)
    {
        foreach (var (name, value) in table.Entries)
        {
            var version = value.Text ?? value["version"].Text;
            if (name == "python")
                found.Version("python", version, path, value.Line);
            else if (!value["path"].Exists)
                found.Package(PythonReader.Ecosystem, Requirement.Normal(name), version, PythonScopes.Of(group, Requirement.Normal(name)), path, value.Line);
        }
    }

    private static IEnumerable<string> Paths(DataNode toml) => toml["tool"]["poetry"]["dependencies"].Entries.Concat(toml["tool"]["uv"]["sources"].Entries)
        .Select(e => e.Value["path"].Text).OfType<string>();

    private static IReadOnlyList<string> References(DataNode toml, string folder) =>
        [.. Paths(toml).Select(p => RelativePath.From(folder, p)).OfType<string>().Select(p => SourceFiles.Below(p, "pyproject.toml"))];

    private static ProjectRole Role(DataNode project, DataNode poetry, string folder, SourceFiles files) =>
        project["scripts"].Exists || poetry["scripts"].Exists || files.Has(SourceFiles.Below(folder, "manage.py")) || files.Has(SourceFiles.Below(folder, "main.py")) ? ProjectRole.App : ProjectRole.Library;
}
