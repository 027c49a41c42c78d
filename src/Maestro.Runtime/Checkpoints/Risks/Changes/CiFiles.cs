namespace Maestro.Runtime.Checkpoints.Risks.Changes;

/// <summary>What build servers are told to do.</summary>
internal static class CiFiles
{
    private static readonly string[] Folders =
    [
        ".github/workflows/", ".github/actions/", ".gitea/workflows/", ".forgejo/workflows/", ".gitlab/ci/", ".circleci/", ".buildkite/", ".teamcity/",
        ".azure-pipelines/", "azure-pipelines/", ".woodpecker/", ".semaphore/", ".tekton/", ".ci/",
    ];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ".gitlab-ci.yml", ".gitlab-ci.yaml", ".travis.yml", "bitbucket-pipelines.yml", "appveyor.yml", ".appveyor.yml", ".drone.yml", ".woodpecker.yml",
        ".cirrus.yml", "buildspec.yml", "cloudbuild.yaml", "cloudbuild.yml", "codemagic.yaml", "codefresh.yml", "wercker.yml", ".build.yml", "dependabot.yml", "renovate.json",
    };

    /// <summary>Whether a path is one.</summary>
    public static bool Has(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return Names.Contains(name)
            || Folders.Any(f => path.StartsWith(f, StringComparison.OrdinalIgnoreCase))
            || name.StartsWith("Jenkinsfile", StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("azure-pipelines", StringComparison.OrdinalIgnoreCase) && name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase));
    }
}
