using Maestro.Runtime.Evidence.Findings;

namespace Maestro.Runtime.Evidence.Catalogues;

/// <summary>Files of continuous integration by where they lie.</summary>
internal static class CiSystems
{
    private static readonly (string Folder, string System)[] Folders =
    [
        (".github/workflows/", "GitHub Actions"), (".github/actions/", "GitHub Actions"), (".gitea/workflows/", "Gitea Actions"), (".forgejo/workflows/", "Forgejo Actions"), (".gitlab/ci/", "GitLab CI"),
        (".circleci/", "CircleCI"), (".buildkite/", "Buildkite"), (".teamcity/", "TeamCity"), (".azure-pipelines/", "Azure Pipelines"), (".woodpecker/", "Woodpecker"), (".tekton/", "Tekton"), (".ci/", "scripts"),
    ];

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        [".gitlab-ci.yml"] = "GitLab CI", [".travis.yml"] = "Travis CI", ["bitbucket-pipelines.yml"] = "Bitbucket Pipelines", ["appveyor.yml"] = "AppVeyor", [".appveyor.yml"] = "AppVeyor", [".drone.yml"] = "Drone",
        [".woodpecker.yml"] = "Woodpecker", [".cirrus.yml"] = "Cirrus CI", ["azure-pipelines.yml"] = "Azure Pipelines", ["buildspec.yml"] = "CodeBuild", ["cloudbuild.yaml"] = "Cloud Build", ["Jenkinsfile"] = "Jenkins",
    };

    /// <summary>All there are, by path.</summary>
    public static IReadOnlyList<CiFile> In(SourceFiles files) =>
        [.. files.Paths.Select(path => System(path) is { } system ? new CiFile(path, system) : null).OfType<CiFile>()];

    private static string? System(string path)
    {
        foreach (var (folder, system) in Folders)
            if (path.StartsWith(folder, StringComparison.OrdinalIgnoreCase))
                return system;
        return Names.GetValueOrDefault(SourceFiles.Named(path));
    }
}
